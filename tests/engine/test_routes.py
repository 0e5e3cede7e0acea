"""An item's legs as officials write them become the route of a matter, from each tier."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from bianmin.matters.routes import Leg, RouteFault, RouteLeg, compile_route
from tests.engine import toy
from tests.engine.toy import ABOVE, COUNTY, FAR, NEAR, TOWN, VILLAGE

TIERS = {VILLAGE: "v", TOWN: "t", COUNTY: "c", ABOVE: "a"}
SHORT = {"carried_up": "up", "carried_down": "down", "handed_over": "over"}


def route(legs: Sequence[Leg], received: int, handed_over: int) -> tuple[RouteLeg, ...]:
    return compile_route(
        legs,
        procedure=toy.ERRAND,
        kinds=toy.KINDS,
        received=received,
        handed_over=handed_over,
        top=COUNTY,
    )


def told(legs: Sequence[Leg], received: int, handed_over: int) -> str:
    """A route in words: ``receive.v up.v accept.t``."""
    compiled = route(legs, received, handed_over)
    return " ".join(f"{SHORT.get(leg.kind, leg.kind)}.{TIERS[leg.tier]}" for leg in compiled)


def leg(kind: str, tier: int) -> Leg:
    return Leg(kind, tier, kind)


ON_THE_SPOT = (leg("receive", VILLAGE), leg("accept", VILLAGE), leg("decide", VILLAGE))
COUNTY_ONLY = (leg("accept", COUNTY), leg("decide", COUNTY))
BACK_TO_TOWN = (
    leg("receive", VILLAGE),
    leg("accept", TOWN),
    leg("decide", COUNTY),
    leg("outside", TOWN),
)
THERE_AND_BACK = (leg("accept", TOWN), leg("assess", COUNTY), leg("decide", TOWN))
PROVINCE = (leg("receive", VILLAGE), leg("accept", COUNTY), leg("decide", ABOVE))
EACH_TIER_RECEIVES = (leg("receive", VILLAGE), leg("receive", TOWN), leg("accept", COUNTY))


@pytest.mark.parametrize(
    ("legs", "received", "handed_over", "expected"),
    [
        # The village settles it; carried nowhere.
        (ON_THE_SPOT, VILLAGE, VILLAGE, "receive.v accept.v decide.v over.v"),
        (ON_THE_SPOT, TOWN, TOWN, "receive.t accept.t decide.t over.t"),
        (ON_THE_SPOT, COUNTY, COUNTY, "receive.c accept.c decide.c over.c"),
        # The town decides: up once; result at the town's window, or down to the village.
        (NEAR, VILLAGE, TOWN, "receive.v up.v accept.t decide.t over.t"),
        (NEAR, VILLAGE, VILLAGE, "receive.v up.v accept.t decide.t down.t over.v"),
        (NEAR, TOWN, TOWN, "receive.t accept.t decide.t over.t"),
        (NEAR, TOWN, VILLAGE, "receive.t accept.t decide.t down.t over.v"),
        # Brought to the county: what the town would do is lifted to the county.
        (NEAR, COUNTY, COUNTY, "receive.c accept.c decide.c over.c"),
        (NEAR, COUNTY, TOWN, "receive.c accept.c decide.c down.c over.t"),
        # Examined by the town, decided by the county: up twice, down once or twice.
        (
            FAR,
            VILLAGE,
            TOWN,
            "receive.v up.v accept.t visit.t assess.t up.t decide.c down.c over.t",
        ),
        (
            FAR,
            VILLAGE,
            VILLAGE,
            "receive.v up.v accept.t visit.t assess.t up.t decide.c down.c down.t over.v",
        ),
        (FAR, TOWN, TOWN, "receive.t accept.t visit.t assess.t up.t decide.c down.c over.t"),
        (FAR, COUNTY, COUNTY, "receive.c accept.c visit.c assess.c decide.c over.c"),
        # The county's own: carried through the town, which has no leg of its own in it.
        (COUNTY_ONLY, VILLAGE, TOWN, "receive.v up.v up.t accept.c decide.c down.c over.t"),
        (COUNTY_ONLY, TOWN, TOWN, "receive.t up.t accept.c decide.c down.c over.t"),
        (COUNTY_ONLY, COUNTY, COUNTY, "receive.c accept.c decide.c over.c"),
        # Up to be assessed, down to be decided.
        (
            THERE_AND_BACK,
            VILLAGE,
            TOWN,
            "receive.v up.v accept.t up.t assess.c down.c decide.t over.t",
        ),
        (THERE_AND_BACK, TOWN, TOWN, "receive.t accept.t up.t assess.c down.c decide.t over.t"),
        # Above the county it waits outside, minded by the county.
        (PROVINCE, VILLAGE, TOWN, "receive.v up.v up.t accept.c outside.c down.c over.t"),
        (PROVINCE, COUNTY, COUNTY, "receive.c accept.c outside.c over.c"),
        # A receive leg of another tier falls away: what comes up has been received.
        (
            (*EACH_TIER_RECEIVES, leg("decide", COUNTY)),
            VILLAGE,
            TOWN,
            "receive.v up.v up.t accept.c decide.c down.c over.t",
        ),
        (
            (*EACH_TIER_RECEIVES, leg("decide", COUNTY)),
            TOWN,
            TOWN,
            "receive.t up.t accept.c decide.c down.c over.t",
        ),
    ],
)
def test_a_route(
    legs: Sequence[Leg], received: int, handed_over: int, expected: str | None
) -> None:
    if expected is None:
        with pytest.raises(RouteFault):
            route(legs, received, handed_over)
    else:
        assert told(legs, received, handed_over) == expected


@pytest.mark.parametrize("received", [VILLAGE, TOWN, COUNTY])
@pytest.mark.parametrize("legs", [ON_THE_SPOT, NEAR, FAR, COUNTY_ONLY, THERE_AND_BACK, PROVINCE])
def test_every_route_climbs_one_tier_at_a_time_and_is_handed_over_once(
    legs: Sequence[Leg], received: int
) -> None:
    compiled = route(legs, received, received)
    assert [leg.position for leg in compiled] == list(range(1, len(compiled) + 1))
    assert (compiled[0].kind, compiled[0].tier) == ("receive", received)
    assert [leg.kind for leg in compiled].count("handed_over") == 1
    assert [leg.kind for leg in compiled].count("accept") == 1
    assert all(received <= leg.tier <= COUNTY for leg in compiled)
    for before, after in pairwise(compiled):
        climb = {"carried_up": 1, "carried_down": -1}.get(before.kind, 0)
        assert after.tier - before.tier == climb


def test_what_comes_in_lies_with_who_received_it_and_may_be_fetched_there() -> None:
    at_receiver = [leg.kind for leg in route(NEAR, VILLAGE, VILLAGE) if leg.at_receiver]
    assert at_receiver == ["receive", "carried_up", "handed_over"]
    elsewhere = [leg.kind for leg in route(NEAR, VILLAGE, TOWN) if leg.at_receiver]
    assert elsewhere == ["receive", "carried_up"]
    through_town = [
        (leg.kind, leg.tier) for leg in route(COUNTY_ONLY, VILLAGE, TOWN) if leg.at_receiver
    ]
    assert through_town == [("receive", VILLAGE), ("carried_up", VILLAGE)]


def test_days_are_rounded_up_and_holds_and_labels_carried_along() -> None:
    legs = (
        Leg("accept", TOWN, "受理", 0.5),
        Leg("visit", TOWN, "入户", 2.01, "practice", "natural_days"),
        Leg("decide", TOWN, "审批"),
    )
    accept, visit, decide = route(legs, TOWN, TOWN)[1:4]
    assert (accept.days, visit.days, decide.days) == (1, 3, None)
    assert (visit.hold, visit.unit, visit.label) == ("practice", "natural_days", "入户")
    assert decide.hold == ""


@pytest.mark.parametrize(
    ("legs", "fault"),
    [
        ((), "no leg accepts"),
        ((leg("receive", VILLAGE), leg("decide", TOWN)), "no leg accepts"),
        ((leg("accept", ABOVE), leg("decide", ABOVE)), "no leg accepts"),
        ((leg("accept", TOWN), leg("dance", TOWN)), "dance .* may not follow accept"),
        ((leg("decide", TOWN), leg("accept", TOWN)), "accept .* may not follow decide"),
        ((leg("accept", TOWN), leg("visit", TOWN)), "handed_over .* may not follow visit"),
        ((leg("visit", VILLAGE), leg("accept", TOWN)), "visit .* may not follow receive"),
    ],
)
def test_what_the_procedure_does_not_allow_is_named(legs: Sequence[Leg], fault: str) -> None:
    with pytest.raises(RouteFault, match=fault):
        route(legs, VILLAGE, TOWN)


def test_the_nearest_leg_ahead_is_found_and_else_the_nearest_behind() -> None:
    terms = toy.terms(THERE_AND_BACK, received=VILLAGE, handed_over=TOWN)
    at = {leg.position: leg.kind for leg in terms.route}
    assert at[3] == "accept"

    def found(*kinds: str, position: int = 3) -> int | None:
        leg = terms.find(kinds, position)
        return leg and leg.position

    assert found("decide") == 7
    assert found("carried_up") == 4
    assert found("accept", position=7) == 3
    assert found("carried_up", position=7) == 4
    assert found("outside", "decide") == 7
    assert found("outside") is None


@pytest.mark.parametrize(
    ("handed_over", "where", "home"),
    [
        (TOWN, "accept", ("handed_over", TOWN)),
        (TOWN, "decide", ("carried_down", COUNTY)),
        (VILLAGE, "accept", ("carried_down", TOWN)),
        (VILLAGE, "decide", ("carried_down", COUNTY)),
        (VILLAGE, "carried_up", ("handed_over", VILLAGE)),
    ],
)
def test_home_begins_no_higher_than_where_the_matter_lies(
    handed_over: int, where: str, home: tuple[str, int]
) -> None:
    terms = toy.terms(FAR, handed_over=handed_over)
    position = next(leg.position for leg in terms.route if leg.kind == where)
    leg = terms.home(("carried_down", "handed_over"), position)
    assert (leg.kind, leg.tier) == home
