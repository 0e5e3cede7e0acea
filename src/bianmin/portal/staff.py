"""Somebody who serves the public, as pages show them (ST-01)."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import AgentCard
from bianmin.network.serving import Serving


def card_of(one: Serving, *, linked: bool = True) -> AgentCard:
    """Name, photograph, number, unit, duties and telephone, and whether there just now."""
    helper = one.helper
    return AgentCard(
        name=helper.name,
        post=one.post.name,
        phone=helper.phone,
        photo_url=reverse("portal:photo", args=[helper.account]) if helper.photo else "",
        presence=helper.presence,
        turn=helper.turn,
        notes=tuple(_notes(one)),
        url=reverse("portal:staff", args=[helper.account]) if linked else "",
        party=one.bears_mark,
    )


def _notes(one: Serving) -> Iterator[str]:
    yield f"{one.unit} {one.window}".strip()
    if one.helper.number:
        yield gettext("Staff number %(number)s") % {"number": one.helper.number}
    if one.duties:
        yield one.duties
