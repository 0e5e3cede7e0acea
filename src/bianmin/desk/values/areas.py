"""What the county's values are about: each stands in exactly one part of the list."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import Declaration

AREAS: tuple[tuple[Any, frozenset[str]], ...] = (
    (
        _("Taking in and carrying"),
        frozenset({"intake", "relay", "urgent", "enquiry", "help", "online", "pending", "recusal"}),
    ),
    (
        _("Limits and promises"),
        frozenset({"acceptance", "promise", "joint", "urge", "supervision"}),
    ),
    (
        _("Sites and staff"),
        frozenset({"site", "staffing", "agent", "roster", "sign", "conduct", "rules"}),
    ),
    (_("Service items"), frozenset({"catalogue"})),
    (_("Papers and messages"), frozenset({"papers", "messages", "remedy", "licence"})),
    (_("Results, visits, practice"), frozenset({"results", "visit", "training"})),
    (_("Open government"), frozenset({"information", "disclosure"})),
    (_("Complaints"), frozenset({"complaint"})),
    (_("How long things are kept"), frozenset({"archive", "ledger", "mine", "privacy"})),
    (_("Signing in and safety"), frozenset({"door", "security", "pace", "api"})),
)
"""Each part by its title and the first words of the keys in it."""


def parted(declared: Iterable[Declaration]) -> Iterator[tuple[str, list[Declaration]]]:
    """The declarations part by part, by label; a part that has none is left out."""
    every = sorted(declared, key=lambda one: str(one.label))
    for title, stems in AREAS:
        if here := [one for one in every if one.key.partition(".")[0] in stems]:
            yield str(title), here
