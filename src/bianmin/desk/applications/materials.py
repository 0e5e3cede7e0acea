"""The papers of an application as cards, with their pages."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications.models import Material
from bianmin.applications.models.material import Presence
from bianmin.look import words as look
from bianmin.look.cards import MaterialCard, PageCard

from .scene import ApplicationScene

STATES = {
    Presence.HERE: "have",
    Presence.FOLLOWS: "later",
    Presence.NOT_NEEDED: "not_needed",
    Presence.SHARED: "have",
}


def materials(scene: ApplicationScene) -> list[MaterialCard]:
    """The papers of the list with their pages."""
    return cards_of(scene.matter.pk, scene.materials)


def cards_of(matter: int, rows: Iterable[Material]) -> list[MaterialCard]:
    """Papers as they are read from the page of a matter (id), their own or its child."""
    return [_material(matter, row) for row in rows]


def _material(matter: int, row: Material) -> MaterialCard:
    notes = [row.reason, gettext("obtained by sharing") if row.presence == Presence.SHARED else ""]
    return MaterialCard(
        title=row.name,
        state="missing" if row.is_missing else STATES[Presence(row.presence)],
        note="；".join(note for note in notes if note),
        original=_originals(row),
        required=row.required == "required",
        pages=tuple(page_card(matter, page.pk) for page in row.pages.all()),
    )


def page_card(matter: int, page: int, label: str = "") -> PageCard:
    """A page with its addresses, whole and small."""
    address = reverse("desk:page", args=[matter, page])
    return PageCard(str(page), address, label, f"{address}?small")


def _originals(row: Material) -> str:
    if not row.originals:
        return ""
    if row.returned_at:
        day = look.day(row.returned_at)
        return gettext("%(n)s, given back %(day)s") % {"n": row.originals, "day": day}
    return gettext("%(n)s, with the matter") % {"n": row.originals}
