"""The way back from the pages of disclosure to their list, and to an entry's own page."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience
from bianmin.look.cards import Crumb


def trail(here: str, audience: str = Audience.PUBLIC) -> list[Crumb]:
    """From the list of what the body tells an audience to the page called ``here``."""
    if audience == Audience.INTERNAL:
        return [Crumb(gettext("For our own staff"), reverse("desk:disclosed_inside")), Crumb(here)]
    return [Crumb(gettext("Disclosure"), reverse("desk:disclosed")), Crumb(here)]


def page_of(row: Disclosure) -> str:
    """The address of an entry at the desk."""
    inside = row.audience == Audience.INTERNAL
    route = "disclosed_inside_entry" if inside else "disclosed_entry"
    return reverse(f"desk:{route}", args=[row.pk])


def addresses(row: Disclosure) -> dict[str, str]:
    """An entry's own page, and those below it, by what they do; rules are written on their own."""
    page = page_of(row)
    told = {"page": page, **{name: f"{page}{name}/" for name in ("edit", "file", "open")}}
    return {**told, "edit": reverse("desk:rule_edit", args=[row.pk])} if row.rule else told


def list_of(row: Disclosure) -> str:
    """The page on which an entry stands among others: rules have one of their own, and so has what
    is for staff."""
    if row.audience == Audience.INTERNAL:
        return reverse("desk:disclosed_inside")
    return reverse("desk:rules" if row.rule else "desk:disclosed")
