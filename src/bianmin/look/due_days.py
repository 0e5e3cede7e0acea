"""What lies with a post and is due, as days of a calendar; it names nobody."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from bianmin.almanac import selectors as almanac
from bianmin.casework.kinds import procedure_of
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.matters.placing import FAR
from bianmin.matters.selectors import kept_out
from bianmin.matters.viewers import Viewer

from .feeds import DueEvent

MOST = 500


def of_post(post: int, viewer: Viewer) -> tuple[str, list[DueEvent]]:
    """The name of the calendar of a post (id), and what of it is due there that the viewer may
    see, the first due first."""
    directory = viewer.directory
    with override("zh-hans"):
        card = directory.post(post)
        name = f"{directory.body(card.body).short_name} {card.name}"
        return name, list(_events(post, viewer))


def _events(post: int, viewer: Viewer) -> Iterator[DueEvent]:
    calendar = almanac.calendar()
    stays = Stay.objects.filter(post=post, left_at__isnull=True, act_by__lt=FAR)
    stays = stays.filter(matter__training=False).exclude(kept_out(viewer))
    for stay in stays.select_related("matter__terms").order_by("act_by", "pk")[:MOST]:
        day = day_of(stay.act_by - timedelta(microseconds=1))
        yield DueEvent(
            uid=f"stay-{stay.pk}@{settings.PUBLIC_ADDRESS.partition('//')[2]}",
            day=day,
            summary=f"{stay.matter.terms.title} {stay.matter.number}",
            description=gettext(procedure_of(stay.matter).leg(stay.kind).label),
            url=settings.PUBLIC_ADDRESS + reverse("desk:matter", args=[stay.matter_id]),
            provisional=not calendar.is_announced(day),
        )
