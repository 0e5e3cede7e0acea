"""What a public utility makes public: of the whole unit, and of each of its services."""

import datetime
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any

from django.db.models import QuerySet

from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind

from .models import State, UtilityDirectory


@dataclass(frozen=True, slots=True)
class UtilityService:
    """One service. ``limit`` is how long it takes, ``commitment`` what the unit undertakes."""

    name: str
    basis: str
    procedure: str
    limit: str
    commitment: str
    fee: str


@dataclass(frozen=True, slots=True)
class Charter:
    """The six things a unit makes public of itself, and its services.

    岗位职责、服务承诺、收费项目、工作规范、办事纪律、监督渠道.
    """

    duties: str
    commitments: str
    fees: str
    norms: str
    discipline: str
    supervision: str
    services: tuple[UtilityService, ...]

    @classmethod
    def read(cls, json: dict[str, Any]) -> "Charter":
        """The charter as it was kept."""
        services = tuple(UtilityService(**row) for row in json["services"])
        return cls(**{**json, "services": services})

    def as_json(self) -> dict[str, Any]:
        """What is kept."""
        return asdict(self)

    def blanks(self) -> Iterator[str]:
        """The fields that say nothing, by their names; those of services as ``services-0-fee``."""
        for name in UNIT:
            if not getattr(self, name).strip():
                yield name
        for at, service in enumerate(self.services):
            for name in SERVICE:
                if not getattr(service, name).strip():
                    yield f"services-{at}-{name}"


UNIT = tuple(field.name for field in fields(Charter) if field.name != "services")
SERVICE = tuple(field.name for field in fields(UtilityService))


def is_utility(body: BodyCard) -> bool:
    """Whether the body publishes a directory of its own."""
    return body.kind == BodyKind.UTILITY


def in_force(body: int) -> UtilityDirectory | None:
    """What a unit makes public; None where it has published nothing."""
    return UtilityDirectory.objects.filter(body=body, state=State.IN_FORCE).first()


def draft_of(body: int) -> UtilityDirectory | None:
    """What a unit is writing, submitted or not; None where it writes nothing."""
    return UtilityDirectory.objects.filter(body=body, state=State.DRAFT).first()


def waiting() -> QuerySet[UtilityDirectory]:
    """Drafts that wait for another person, the oldest first."""
    rows = UtilityDirectory.objects.filter(state=State.DRAFT, submitted_at__isnull=False)
    return rows.select_related("body").order_by("submitted_at")


def published(
    directory: Directory, day: datetime.date
) -> list[tuple[BodyCard, UtilityDirectory | None]]:
    """Every unit of the county with what it published last, by name; one statement."""
    rows = UtilityDirectory.objects.filter(state=State.IN_FORCE)
    newest = {row.body_id: row for row in rows}
    units = (body for body in directory.bodies.values() if is_utility(body) and day in body.days)
    return [(body, newest.get(body.id)) for body in sorted(units, key=lambda body: body.name)]
