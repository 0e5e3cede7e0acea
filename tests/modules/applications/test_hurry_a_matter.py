"""What cannot wait goes straight to the county, with a reason the county lists; nobody is left out.

沂政办发〔2018〕94号 二（二）2: 亦可根据群众要求直接上报县政务服务中心，
或带领群众到县政务服务中心直接办理.
"""

import pytest

from bianmin.applications.brought import Brought
from bianmin.applications.models import Haste
from bianmin.matters.selectors import inbox, ledger, visible_to
from bianmin.matters.viewers import staff
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case, moment

from .ways import clock, clocks, last_entry, papers, refused, trail

pytestmark = pytest.mark.django_db

FUNERAL = "MZ-015"
"""基本殡葬服务费用减免: received in the village, accepted by the county."""

TEN = moment("2026-09-18 Fri 10:00")
NOON = moment("2026-09-18 Fri 12:00")
WHY = {"urgency": "disaster"}


@pytest.fixture
def case() -> Case:
    build.at_desk(TOWN, "window")
    return build.an_application(item=FUNERAL)


@pytest.mark.parametrize("way", ["send_straight", "go_along"])
def test_it_lies_with_the_county_and_the_town_has_it_in_its_ledger(case: Case, way: str) -> None:
    case.take(way, at=TEN, facts=WHY)
    assert trail(case) == [("receive", 1), ("carried_up", 1), ("carried_up", 2), ("accept", 3)]
    window = build.at_desk(TOWN, "window")
    viewer = staff(window.account or 0, TEN)
    assert visible_to(viewer, case.matter)
    shown = ledger(bodies=viewer.bodies, from_day=TEN.date(), to_day=TEN.date()).stays
    assert [stay.matter_id for stay in shown] == [case.matter]
    assert not inbox(viewer).stays
    with refused("not-yours"):
        case.take("accept", by=window, at=NOON)


def test_who_goes_along_and_when_is_in_the_ledger(case: Case) -> None:
    agent = case.whoever_has_it()
    case.take("go_along", at=TEN, facts=WHY)
    entry = last_entry(case)
    assert (entry.step, entry.actor, entry.post) == ("go_along", agent.account, agent.post)
    assert entry.effective_at == TEN
    assert entry.facts["urgency"] == "disaster"


def test_it_is_to_be_decided_the_same_day_and_comes_before_what_came_earlier(case: Case) -> None:
    usual = build.an_application(item=FUNERAL, party=build.a_party(serial=2))
    usual.take("hand_up", at=TEN)
    usual.take("hand_up", at=TEN)
    case.take("send_straight", at=NOON, facts=WHY)
    assert clocks(case)["urgent"] == "running"
    assert clock(case, "urgent").due_day == TEN.date()
    desk = case.whoever_has_it()
    listed = inbox(staff(desk.account or 0, NOON)).stays
    assert [stay.matter_id for stay in listed] == [case.matter, usual.matter]


def test_decided_the_same_day_it_was_really_finished_at_once(case: Case) -> None:
    case.take("send_straight", at=TEN, facts=WHY)
    case.take("accept", at=NOON)
    while not case.row.outcome:
        case.take("grant" if case.where == "decide" else "endorse", at=NOON, **agreed(case))
    assert clocks(case)["urgent"] == "stopped"
    assert clock(case, "urgent").late_days == 0


def agreed(case: Case) -> dict[str, object]:
    return {"facts": {"opinion": "agree"}} if case.where == "review" else {}


@pytest.mark.parametrize("reason", ["", "because", "health "])
@pytest.mark.parametrize("way", ["send_straight", "go_along", "mark_urgent"])
def test_only_a_reason_from_the_countys_list_opens_the_green_channel(
    case: Case, way: str, reason: str
) -> None:
    with refused("not-a-reason" if reason else "fact-missing", field="urgency"):
        case.take(way, at=TEN, facts={"urgency": reason})
    assert not Haste.objects.exists()


def test_where_the_town_accepts_nobody_stands_between(case: Case) -> None:
    aid = build.an_application(item="MZ-001", party=build.a_party(serial=3))
    for way in ("send_straight", "go_along"):
        with refused("nobody-between"):
            aid.take(way, at=TEN, facts=WHY)


def test_the_green_channel_opens_where_the_matter_lies_too(case: Case) -> None:
    aid = build.an_application(item="MZ-001", party=build.a_party(serial=3))
    aid.take("hand_up", at=TEN)
    aid.take("mark_urgent", at=NOON, facts={"urgency": "health"})
    assert aid.where == "accept"
    assert clock(aid, "urgent").due_day == TEN.date()
    with refused("already-urgent"):
        aid.take("mark_urgent", at=NOON, facts={"urgency": "health"})


def test_whoever_took_it_in_may_ask_for_it_later(case: Case) -> None:
    agent = case.whoever_has_it()
    case.take("hand_up", at=TEN)
    case.take("mark_urgent", at=NOON, by=agent, facts={"urgency": "health"})
    assert case.stay.holder is None


def test_it_is_kept_once_who_hurried_it_how_and_why(case: Case) -> None:
    agent = case.whoever_has_it()
    case.take("mark_urgent", at=TEN, facts=WHY)
    case.take("send_straight", at=NOON, facts={"urgency": "health"})
    kept = Haste.objects.get()
    assert (kept.matter_id, kept.way, kept.reason) == (case.matter, "mark_urgent", "disaster")
    assert (kept.by_id, kept.post, kept.body) == (
        agent.account, agent.post, build.body_of(VILLAGE).pk,
    )  # fmt: skip
    assert kept.at == TEN


@pytest.mark.parametrize("way", ["send_straight", "go_along"])
def test_papers_must_be_complete_as_on_the_usual_way(way: str) -> None:
    """What is urgent is not therefore incomplete: the county would only send it back."""
    first, *others = build.everything(FUNERAL, FRIDAY)
    lacking = [Brought(first.key, "follows"), *others]
    case = build.an_application(item=FUNERAL, materials=lacking)
    with refused("papers-missing"):
        case.take(way, at=TEN, facts=WHY)


def test_while_she_corrects_her_papers_nobody_is_hurried(case: Case) -> None:
    case.take("send_straight", at=TEN, facts=WHY)
    key = build.everything(FUNERAL, FRIDAY)[0].key
    case.take("ask_correction", at=NOON, facts={"materials": [key]}, reason="缺一页")
    assert clocks(case)["urgent"] == "stopped"
    case.take("supply", at=moment("2026-09-21 Mon 09:00"), facts={"materials": [key]})
    assert clock(case, "urgent").due_day == moment("2026-09-21 Mon 09:00").date()


def test_if_she_is_there_the_county_hands_over_itself(case: Case) -> None:
    decided(case)
    assert (case.where, case.stay.tier) == ("carried_down", 3)
    case.take("hand_over_here", at=NOON, facts={"signed": "paper"})
    assert case.row.closed_at == NOON
    assert papers(case)[-1] == "hand_over"


def test_if_she_has_left_the_town_of_her_address_tells_her(case: Case) -> None:
    decided(case)
    case.take("hand_down", at=NOON)
    assert (case.where, case.stay.body) == ("handed_over", build.body_of(TOWN).pk)


def decided(case: Case) -> None:
    case.take("go_along", at=TEN, facts=WHY)
    case.take("accept", at=NOON)
    while case.where != "carried_down":
        step = {"decide": "grant", "review": "endorse"}.get(case.where, "fulfil")
        case.take(step, at=NOON, **agreed(case))


def test_nothing_is_handed_over_on_the_way_down_before_it_is_decided() -> None:
    returning = build.an_application(item="ZJ-001")
    assert returning.where == "carried_up"
    with refused("not-here"):
        returning.take("hand_over_here", at=TEN, facts={"signed": "paper"})


def test_the_usual_way_never_starts_the_clock_of_the_green_channel() -> None:
    usual = build.an_application(item="MZ-001")
    usual.take("hand_up", at=TEN)
    usual.take("accept", at=NOON)
    assert "urgent" not in clocks(usual)
    assert usual.stay.body != build.body_of(COUNTY).pk
