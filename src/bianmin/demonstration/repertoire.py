"""Which cases the demonstration tells: one of each ending, those that lie open, the usual ones."""

from collections.abc import Mapping

from .stories import Case, Ending, Rest

ENDED = tuple(Case(ending) for ending in Ending)
"""One of each ending."""

AT_THE_VILLAGE = (
    *(Case(rest=Rest("carried_up", 1, age), within="village") for age in (0, 0, 0, 1, 2)),
    *(Case(rest=Rest("handed_over", 1, age), within="village") for age in (0, 1)),
    Case(rest=Rest("decide", 1), within="village"),
)
AT_THE_TOWN = (
    *(Case(rest=Rest("accept", 2, age), within="town") for age in (0, 0, 0, 1, 1, 2, 3)),
    *(Case(rest=Rest("accept", 2, age, waiting=True), within="town") for age in (2, 6)),
    *(Case(rest=Rest("handed_over", 2, age), within="town") for age in (0, 0, 0, 0, 1, 3)),
    *(Case(rest=Rest("carried_up", 2, age), within="town") for age in (0, 0, 0, 1, 2)),
    *(Case(rest=Rest("review", 2, age), within="town") for age in (0, 1, 3)),
    *(Case(rest=Rest("visit", 2, age), within="town") for age in (0, 2)),
    *(Case(rest=Rest("decide", 2, age), within="town") for age in (0, 1, 2)),
    Case(rest=Rest("publicise", 2, 2), within="town"),
)
AT_THE_BUREAU = tuple(
    Case(rest=Rest(kind, 3, age), department="民政局")
    for kind, ages in (
        ("accept", (0, 1)),
        ("review", (0, 1, 2)),
        ("decide", (0, 1, 2, 4)),
        ("carried_down", (0, 1)),
        ("pay", (1,)),
    )
    for age in ages
)
STANDING = (
    *(Case(rest=Rest("assess", 3, age, held=True)) for age in (3, 8)),
    *(Case(rest=Rest("publicise", tier, 3)) for tier in (1, 2, 3)),
    *(Case(Ending.OVER_LAW, Rest("decide", 3, age, clock="decision")) for age in (1, 4)),
    *(Case(Ending.OVER_PROMISE, Rest("decide", 3, age, clock="promise")) for age in (1, 2, 5)),
    *(Case(rest=Rest("decide", tier, -1, clock="promise")) for tier in (2, 2, 3, 3, 3)),
    Case(rest=Rest("outside", 3, 5)),
    Case(rest=Rest("consult", 3, 2)),
    Case(rest=Rest("deliberate", 1, 1)),
    Case(rest=Rest("carried_up", 1, 4)),
    Case(rest=Rest("accept", 3, 3, waiting=True)),
    *(Case(rest=Rest("carried_up", 1)) for _ in range(4)),
    *(Case(rest=Rest("accept", 3)) for _ in range(4)),
)
OPEN = (*AT_THE_VILLAGE, *AT_THE_TOWN, *AT_THE_BUREAU, *STANDING)
"""Cases that lie on somebody's desk today."""

USUAL: Mapping[Ending, int] = {
    Ending.GRANTED: 70,
    Ending.REFUSED: 5,
    Ending.NOT_ACCEPTED: 3,
    Ending.FETCHED_BACK: 2,
    Ending.WITHDRAWN: 2,
    Ending.VOID: 1,
    Ending.CORRECTED: 7,
    Ending.SILENT: 1,
    Ending.RETURNED: 2,
    Ending.REASSIGNED: 2,
    Ending.PUT_RIGHT: 1,
    Ending.LATE_HOP: 3,
    Ending.OVER_PROMISE: 3,
    Ending.OVER_LAW: 1,
    Ending.EXTENDED: 1,
}
"""How the rest of the cases end, of a hundred or so."""
