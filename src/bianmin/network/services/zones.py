"""Founding a development zone or new district at the town tier (A-33)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from pypinyin import lazy_pinyin

from bianmin.policy import selectors as policy

from .. import codes, merging_refusals, refusals
from ..directory import EVERYTHING
from ..kinds import BodyKind, Level
from ..models import Body, Competence, Division, Post
from ..names import SiteNames
from ..national.importing import OWN
from ..policies import SITE_NAMES
from ..tiers import Tier
from . import periods

ZONE_KINDS = ("开发区", "新区")
FIRST_CODE, LAST_CODE = 400, 599
"""Town codes that the statistical rules keep for places that are no town (统计用区划代码)."""


@dataclass(frozen=True)
class Zone:
    """What a zone is called, which sort it is, and which villages (12-digit codes) it takes."""

    name: str
    short_name: str
    kind: str
    organ: str
    villages: Sequence[str]
    phone: str = ""


@transaction.atomic
def found_zone(
    *, zone: Zone, like: int, from_day: date, document: str, by: int | None, at: datetime
) -> Body:
    """Found a zone beside the towns: its place, its centre with posts as body ``like`` has them.

    Its villages lie in it from then on and it is competent for them at the town tier; what their
    old town has under way stays there to its end, and what comes later goes to the zone.
    Raises Refusal: no village, no document, the name is taken, no code is left.
    """
    periods.wait_for_turn()
    model = Body.objects.select_related("division", "parent").get(pk=like)
    _refuse_faults(zone, document)
    place = _place(zone, model, from_day)
    names = SiteNames(policy.value(SITE_NAMES, from_day))
    body = Body.objects.create(
        name=zone.organ,
        short_name=names.of(Tier.TOWN, zone.short_name),
        tier=Tier.TOWN,
        division=place,
        kind=BodyKind.TOWN_CENTRE,
        is_organ=True,
        parent=model.parent,
        phone=zone.phone,
        from_day=from_day,
    )
    _posts(model, body)
    _villages(zone, body)
    stems = [codes.stem(code) for code in (place.code, *zone.villages)]
    Competence.objects.bulk_create(
        Competence(
            subject=EVERYTHING,
            tier=Tier.TOWN,
            place=stem,
            body=body,
            from_day=from_day,
            document=document.strip(),
            set_by_id=by,
            set_at=at,
        )
        for stem in stems
    )
    return body


def _refuse_faults(zone: Zone, document: str) -> None:
    if not document.strip():
        raise refusals.no_document()
    if Body.objects.filter(name=zone.organ).exists():
        raise refusals.name_taken(zone.organ)
    inside = Division.objects.filter(code__in=zone.villages, level=Level.VILLAGE, until_day=None)
    if not zone.villages or inside.count() != len(set(zone.villages)):
        raise merging_refusals.no_villages()


def _place(zone: Zone, model: Body, from_day: date) -> Division:
    above = model.division.parent
    assert above is not None, "a town lies in a county"
    return Division.objects.create(
        code=_free_code(above),
        name=zone.name,
        short_name=zone.short_name,
        full_name=above.full_name + zone.short_name,
        level=Level.TOWN,
        kind=zone.kind,
        parent=above,
        pinyin_key=" ".join(lazy_pinyin(zone.short_name)),
        code_system=OWN,
        edition=f"{from_day:%Y}",
        from_day=from_day,
    )


def _free_code(county: Division) -> str:
    stem = codes.stem(county.code)
    taken = set(Division.objects.filter(code__startswith=stem).values_list("code", flat=True))
    numbers = (f"{stem}{number:03d}000" for number in range(LAST_CODE, FIRST_CODE - 1, -1))
    code = next((number for number in numbers if number not in taken), None)
    if code is None:
        raise merging_refusals.codes_used_up(county.short_name)
    return code


def _posts(model: Body, body: Body) -> None:
    seats = Post.objects.filter(body=model, abolished_on=None).order_by("pk")
    Post.objects.bulk_create(
        Post(body=body, role=seat.role, name=seat.name, duties=seat.duties, is_duty=seat.is_duty)
        for seat in seats
    )


def _villages(zone: Zone, body: Body) -> None:
    Division.objects.filter(code__in=zone.villages).update(parent=body.division)
    points = Body.objects.filter(division__in=zone.villages, kind=BodyKind.VILLAGE_POINT)
    points.update(parent=body)
