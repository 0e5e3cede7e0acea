"""What the village settles itself: on the spot, at one table, with nobody above."""

import pytest

from bianmin.applications.models import Mandate, Mode
from bianmin.network import selectors as network
from bianmin.people.models import Account
from tests import build
from tests.build import VILLAGE, Case, moment

from .ways import clock, clocks, paper, papers, reach, refused, trail

pytestmark = pytest.mark.django_db

MORNING = moment("2026-09-18 Fri 09:00")


def own(item: str) -> Case:
    return build.an_application(item=item, mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED)


def test_a_certificate_is_made_out_in_one_visit() -> None:
    case = own("MZ-017")
    case.take("accept", at=moment("2026-09-18 Fri 09:03"))
    case.take("grant", at=moment("2026-09-18 Fri 09:05"))
    case.take("fulfil", at=moment("2026-09-18 Fri 09:10"))
    case.take("hand_over", at=moment("2026-09-18 Fri 09:12"), facts={"signed": "thumbprint"})
    assert trail(case) == [
        ("receive", 1),
        ("accept", 1),
        ("decide", 1),
        ("make", 1),
        ("handed_over", 1),
    ]
    assert case.row.closed_at == moment("2026-09-18 Fri 09:12")
    assert papers(case) == ["receipt", "acceptance", "grant", "hand_over"]


def test_nobody_but_the_village_ever_has_it() -> None:
    case = own("MZ-017")
    bodies = {case.stay.body}
    for kind in ("decide", "make", "handed_over"):
        reach(case, kind, at=MORNING)
        bodies.add(case.stay.body)
    assert bodies == {build.body_of(VILLAGE).pk}


def test_on_the_spot_means_the_same_day() -> None:
    case = own("MZ-017")
    case.take("accept", at=moment("2026-09-18 Fri 09:03"))
    assert clock(case, "promise").due_day == MORNING.date()
    assert paper(case, "acceptance")["promise_limit"] == "当场"
    with refused("delay-unexplained"):
        case.take("grant", at=moment("2026-09-21 Mon 09:00"))
    case.take("explain_delay", at=moment("2026-09-21 Mon 09:00"), reason="当天村里停电")
    case.take("grant", at=moment("2026-09-21 Mon 09:00"))
    assert clock(case, "promise").light == "over_promise"


def test_the_villages_own_item_counts_the_villages_legs() -> None:
    case = own("SF-002")
    assert clocks(case) == {"acceptance": "running"}
    case.take("accept", at=moment("2026-09-18 Fri 09:03"))
    assert case.where == "deliberate"
    assert clocks(case)["promise"] == "running"


def test_the_committee_mediates_and_the_village_decides() -> None:
    case = own("SF-002")
    case.take("accept", at=moment("2026-09-18 Fri 09:03"))
    head = network.directory().post_of(build.body_of(VILLAGE).pk, "head")
    assert head is not None
    assert case.stay.post == head.id
    at = moment("2026-09-28 Mon 09:00")
    case.take("conclude", at=at, facts={"opinion": "agree"}, reason="双方同意各让一步")
    assert case.where == "decide"
    assert case.stay.post == head.id
    case.take("grant", at=moment("2026-09-28 Mon 10:00"))
    assert trail(case)[-1] == ("handed_over", 1)


def test_no_hop_and_no_window_of_the_town_takes_part() -> None:
    case = own("SF-002")
    assert case.stay.due_at is None
    with refused("not-yours"):
        case.take("accept", by=build.at_desk(build.TOWN, "window"), at=MORNING)


def test_the_village_may_say_no_in_writing_too() -> None:
    case = own("MZ-017")
    case.take("accept", at=moment("2026-09-18 Fri 09:03"))
    case.take("refuse", at=moment("2026-09-18 Fri 09:10"), reason="所述情况与村里了解的不符")
    assert trail(case)[-1] == ("handed_over", 1)
    assert papers(case)[-1] == "refusal"


@pytest.mark.parametrize(
    ("place", "department"), [(build.TOWN, ""), (build.COUNTY, ""), (build.COUNTY, "民政局")]
)
def test_no_organ_takes_in_what_the_village_settles(place: str, department: str) -> None:
    """She is told where to go in one sentence: point, agent and telephone of her own village."""
    agent = build.an_agent()
    by = build.at_desk(place, "window", department=department)
    name = Account.objects.get(pk=agent.account).name
    with refused("settled-in-village", says=f"{build.body_of(VILLAGE).name}: {name}"):
        build.an_application(item="MZ-017", by=by, mode="window", mandate="not_needed")


def test_where_nobody_knows_her_village_she_is_told_so_much() -> None:
    by = build.at_desk(build.TOWN, "window")
    with refused("settled-in-village", says="the service point of her village"):
        build.an_application(
            item="MZ-017",
            by=by,
            mode="window",
            mandate="not_needed",
            place=build.COUNTY,
            party=build.a_party(),
        )


def test_the_town_takes_in_what_its_own_mediators_settle_too() -> None:
    by = build.at_desk(build.TOWN, "window")
    case = build.an_application(item="SF-002", by=by, mode="window", mandate="not_needed")
    assert not case.stay.fell_back
