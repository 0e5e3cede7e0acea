"""Where a message leads: to the matter it is about, for who may see it; to what is to be done."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.matters import selectors
from bianmin.notices.models import Message

from ..calendar import rights
from ..officers import Officer
from .ids import number


@dataclass(frozen=True)
class Way:
    """The page a message leads to, and what the way there is called; of a matter its number."""

    label: str
    url: str
    number: str = ""


def ways(officer: Officer, messages: Iterable[Message]) -> dict[str, Way]:
    """The way of each ``about`` that leads somewhere; one statement, however many there are."""
    abouts = {message.about for message in messages}
    matters = {matter: about for about in abouts if (matter := _matter(about))}
    visible = selectors.visible(officer.viewer).filter(pk__in=matters) if matters else ()
    found = {matters[row.pk]: _to_matter(row.pk, row.number) for row in visible}
    if rights.may_propose(officer):
        found |= {about: _to_calendar() for about in abouts if about.startswith("calendar ")}
    return found


def _matter(about: str) -> int | None:
    """The matter's id, if it is about one: ``matter 17``, as its module writes it."""
    kind, _, matter = about.partition(" ")
    return number(matter) if kind == "matter" else None


def _to_matter(matter: int, called: str) -> Way:
    return Way(gettext("Open the matter"), reverse("desk:matter", args=[matter]), called)


def _to_calendar() -> Way:
    return Way(gettext("Import a notice"), reverse("desk:calendar_propose"))
