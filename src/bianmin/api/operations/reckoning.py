"""When a period ends, and why: the calendar of this place."""

from datetime import date
from typing import Annotated, Literal

from ninja import Query, Router
from pydantic import Field

from bianmin.almanac import selectors as almanac
from bianmin.law.clock import explain, reckon
from bianmin.law.limits import Limit, Unit
from bianmin.law.refusal import mark
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of

from ..callers import PUBLIC, PublicRequest
from ..shapes.parts import Given, Shape

router = Router(tags=["calendar"])


class Length(Given):
    """A length, and the day of the event from which it runs; that day is not counted."""

    day: date
    value: Annotated[int, Field(ge=1, le=400)]
    unit: Literal["working_days", "natural_days", "months"] = "working_days"


class Day(Shape):
    """A day, counted or not, and why."""

    day: date
    counted: bool
    ordinal: int
    why: str


class Reckoned(Shape):
    """The last day; ``provisional`` while a holiday notice may still move it."""

    due: date
    provisional: bool
    days: list[Day]


@router.get(
    "/reckon",
    auth=PUBLIC,
    response=Reckoned,
    operation_id="reckon",
    summary=mark("When does a period end?"),
)
def reckoned(request: PublicRequest, period: Query[Length]) -> Reckoned:
    """For many at once there is the command ``bianmin reckon``."""
    limit = Limit.promised(period.value, Unit(period.unit), source="api")
    stamps = (Stamp(StampKind.START, start_of(period.day), 1),)
    calendar = almanac.calendar()
    calendar.count(period.day)  # a year beyond the table is refused before anything else
    found = reckon(limit, stamps, calendar)
    assert found.due_day is not None  # nothing holds it
    return Reckoned(
        due=found.due_day,
        provisional=found.provisional,
        days=[
            Day(day=line.day, counted=line.counted, ordinal=line.ordinal, why=line.why)
            for line in explain(limit, stamps, calendar)
        ],
    )
