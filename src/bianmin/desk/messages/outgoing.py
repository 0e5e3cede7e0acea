"""What was sent to the applicant of a matter: how it stands, and who told her instead."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from bianmin.casework import unreached as casework
from bianmin.casework.abouts import about
from bianmin.casework.kinds import kind_of
from bianmin.law import masks
from bianmin.notices import selectors, services
from bianmin.notices.messages import UNREACHED
from bianmin.notices.models import Channel, Message, MessageState

from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of

LIGHTS = {
    MessageState.QUEUED: "held",
    MessageState.SENT: "in_time",
    MessageState.DELIVERED: "in_time",
    MessageState.FAILED: "near",
    MessageState.GIVEN_UP: "over_law",
}


@dataclass(frozen=True)
class Sent:
    """A message that left the house or was to, its address masked; empty where she is covered, as
    who reads her code and four digits could follow her matter in her place."""

    message: Message
    to: str
    light: str
    state: str
    to_be_told: bool


def sent(scene: Scene) -> list[Sent]:
    """Those of a matter, oldest first; one statement."""
    rows = selectors.outgoing_about(about(scene.matter.pk))
    return [_sent(message, is_covered=scene.party is None) for message in rows]


def _sent(message: Message, *, is_covered: bool) -> Sent:
    mask = masks.mobile if message.channel == Channel.SMS else masks.email
    told = bool(message.told_at)
    return Sent(
        message,
        "" if is_covered else mask(message.to),
        "in_time" if told else LIGHTS[MessageState(message.state)],
        gettext("told in person") if told else message.get_state_display(),
        message.state in UNREACHED and not told,
    )


@require_POST
@at_the_desk
def told(request: HttpRequest, officer: Officer, matter: int, message: int) -> HttpResponseBase:
    """Note that she was told in person. Raises Refusal."""
    scene = scene_of(officer, matter)
    own = {one.pk for one in selectors.outgoing_about(about(scene.matter.pk))}
    services.note_told(
        message=message if message in own else 0,
        words=request.POST.get("words", "")[:300],
        by=officer.account.pk,
        at=officer.at,
    )
    return redirect("desk:matter", matter=matter)


@require_safe
@at_the_desk
def unreached(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Whom no message reached, among the matters one may see; the newest first."""
    lines = [
        (row, _sent(message, is_covered=not kind_of(row).is_named))
        for row, message in casework.unreached(officer.viewer)
    ]
    return page(request, officer, "messages/unreached", {"lines": lines})
