"""What somebody may mean who types a number, a code, a phone or a name to find a matter."""

import re

from django.db.models import Q

from bianmin.casework import kinds, tracking
from bianmin.law.identifiers import normalise_name
from bianmin.law.refusal import Refusal
from bianmin.matters import selectors
from bianmin.matters.viewers import Viewer
from bianmin.people import selectors as people

from .models import TakenOver

LOOKED_THROUGH = 2000
"""How many of the newest matters a part of a name is looked for in."""


def meant(typed: str, viewer: Viewer) -> Q:
    """By its form: a tracking code, else a matter's number, here or in an old ledger, or a party's
    ID, phone or name; a part of a name among the newest matters that ``viewer`` may see."""
    plain = re.sub(r"[\s-]", "", typed)
    meant = Q(number=plain.upper())
    if tracking.is_code(plain):
        meant |= kinds.of_code(plain)
    meant |= Q(pk__in=TakenOver.objects.filter(number=typed.strip()).values("pk"))
    for parties in (party_ids(typed), _named(typed), part_of_name(typed, viewer)):
        meant |= Q(applicant__in=parties) | Q(beneficiary__in=parties)
    return meant


def party_ids(typed: str) -> list[int]:
    """The parties that an ID number or a phone number means."""
    found: list[int] = []
    for look_up in (people.find_by_id_number, people.find_by_uscc):
        try:
            party = look_up(typed)
        except Refusal:
            continue
        found += [party.pk] if party else []
    try:
        return [*found, *(party.pk for party in people.find_by_phone(typed))]
    except Refusal:
        return found


def named_nearby(typed: str, viewer: Viewer, *, stems: frozenset[str], most: int) -> list[int]:
    """The parties of this whole name that the viewer has met, or who live at his own place.

    ``stems`` is how the codes of that place begin. Whoever has neither met her nor has her number
    does not learn that she is known here.
    """
    if not _may_be_a_name(typed):
        return []
    near = Q(pk__in=selectors.people_of_lately(viewer, limit=LOOKED_THROUGH))
    for stem in stems:
        near |= Q(division__startswith=stem)
    rows = people.named(typed).filter(near).order_by("-pk")
    return list(rows.values_list("pk", flat=True)[:most])


def part_of_name(typed: str, viewer: Viewer) -> list[int]:
    """The parties with this part in their name, of the newest matters that the viewer may see."""
    if not _may_be_a_name(typed):
        return []
    met = selectors.people_of_lately(viewer, limit=LOOKED_THROUGH)
    return people.has_part(normalise_name(typed), met)


def _named(typed: str) -> object:
    return people.named(typed).values("pk") if _may_be_a_name(typed) else []


def _may_be_a_name(typed: str) -> bool:
    try:
        return not any(sign.isdigit() for sign in normalise_name(typed))
    except Refusal:
        return False
