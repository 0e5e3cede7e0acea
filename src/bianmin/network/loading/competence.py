"""Who is competent: departments for their subjects, towns and villages for everything there."""

from collections.abc import Iterator
from datetime import datetime

from .. import codes
from ..county import County
from ..directory import EVERYTHING
from ..kinds import BodyKind
from ..models import Body, Competence
from ..tiers import Tier


def add_competences(county: County, by: int | None, at: datetime) -> int:
    """Add the rows whose subject, tier and place have none yet; returns how many."""
    present = set(Competence.objects.values_list("subject", "tier", "place"))
    missing = [
        row for row in _rows(county, by, at) if (row.subject, row.tier, row.place) not in present
    ]
    Competence.objects.bulk_create(missing)
    return len(missing)


def _rows(county: County, by: int | None, at: datetime) -> Iterator[Competence]:
    for subject, body in _subjects(county):
        yield Competence(
            subject=subject,
            tier=body.tier,
            place=codes.stem(body.division_id),
            body=body,
            from_day=county.from_day,
            document=county.document,
            set_by_id=by,
            set_at=at,
        )


def _subjects(county: County) -> Iterator[tuple[str, Body]]:
    departments = {body.name: body for body in Body.objects.filter(kind=BodyKind.DEPARTMENT)}
    for told in county.departments:
        for subject in told.subjects:
            if told.name in departments:
                yield subject, departments[told.name]
    for body in Body.objects.filter(tier__in=[Tier.TOWN, Tier.VILLAGE]):
        yield EVERYTHING, body
