"""The feed of one matter: its signed address, and the days it names."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.casework.running import HOP
from bianmin.law.clock import State
from bianmin.law.zone import last_day
from bianmin.look.feeds import DueEvent

from . import words
from .scene import Followed, of_matter

SALT = "portal.feed"
KEPT_AFTER_CLOSING = timedelta(days=30)


def address(scene: Followed) -> str:
    """Signed, so that nobody can guess it; it holds neither the tracking code nor a name."""
    token = signing.dumps(scene.matter.pk, salt=SALT)
    return f"{settings.PUBLIC_ADDRESS}{reverse('portal:feed', args=[token])}"


def scene_by(token: str, at: datetime) -> Followed | None:
    """The matter of an address; a month after it is closed the address answers no more."""
    try:
        matter = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    scene = of_matter(matter, at)
    closed = scene.matter.closed_at if scene else None
    return None if closed and closed + KEPT_AFTER_CLOSING < at else scene


def events(scene: Followed) -> Iterator[DueEvent]:
    """The days of the clocks that run, and of the leg where it lies."""
    for clock in scene.clocks:
        if clock.state == State.RUNNING and clock.due_at:
            yield _event(scene, clock.name, clock.due_at, provisional=clock.provisional)
    if scene.stay and scene.stay.due_at:
        announced = scene.calendar.is_announced(last_day(scene.stay.due_at))
        yield _event(scene, HOP, scene.stay.due_at, provisional=not announced)


def _event(scene: Followed, name: str, at: datetime, *, provisional: bool) -> DueEvent:
    matter = scene.matter
    return DueEvent(
        uid=f"matter-{matter.pk}-{name}@{settings.PUBLIC_ADDRESS.partition('//')[2]}",
        day=last_day(at),
        summary=gettext("%(item)s: %(clock)s ends")
        % {"item": matter.terms.title, "clock": words.CLOCKS[name]},
        description=matter.number,
        url=settings.PUBLIC_ADDRESS + reverse("portal:track"),
        provisional=provisional,
    )
