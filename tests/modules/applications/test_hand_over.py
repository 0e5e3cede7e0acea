"""Handing over: the result and every paper received, each original back, signed; then closed."""

import pytest

from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.models import Material
from bianmin.matters.services import Actor
from bianmin.notices import services as notices
from bianmin.notices.models import Channel, Message
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import another_at, clocks, last_entry, material, paper, papers, reach, refused

pytestmark = pytest.mark.django_db

SIGNED = {"signed": "paper"}
LATER = moment("2026-12-01 Tue 10:00")


def ready(item: str = "MZ-001", *, originals: int = 0) -> Case:
    """A case whose result lies at the counter."""
    brought = build.everything(item, FRIDAY, originals=originals)
    case = build.an_application(item=item, materials=brought)
    reach(case, "handed_over", at=FRIDAY)
    return case


def test_it_is_signed_for_and_closed() -> None:
    case = ready()
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert (case.row.outcome, case.row.closed_at) == ("granted", LATER)
    facts = last_entry(case).facts
    assert (facts["signed"], facts["papers"], facts["kept"]) == ("paper", 6, 0)
    assert "running" not in clocks(case).values()


def test_the_list_equals_the_papers_received() -> None:
    case = ready()
    received = [(row["name"], row["copies"]) for row in paper(case, "receipt")["papers"]]
    case.take("hand_over", at=LATER, facts=SIGNED)
    handed = paper(case, "hand_over")
    assert [(row["name"], row["copies"]) for row in handed["papers"]] == received
    assert handed["outcome"] == "已办成"
    assert handed["results"][0]["name"]


def test_that_it_lies_ready_is_told_whoever_wants_few_messages() -> None:
    """行政许可法 44: a result she does not know of is not served."""
    notices.spare(channel=Channel.SMS, to=build.a_party().phone, by=None, at=FRIDAY)
    case = ready()
    told = Message.objects.filter(about=f"matter {case.matter}", channel=Channel.SMS).order_by("pk")
    assert [one.wording for one in told] == ["received", "accepted", "decided", "ready"]


def test_an_original_kept_back_stops_it() -> None:
    case = ready(originals=1)
    with refused("originals-kept", says="have not been given back", field="kept"):
        case.take("hand_over", at=LATER, facts=SIGNED)
    case.give_back(at=LATER)
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert {row["disposition"] for row in paper(case, "hand_over")["papers"]} == {"原件已退还"}


def test_one_of_six_kept_back_is_enough_to_stop_it() -> None:
    case = ready(originals=1)
    keys = ["m1", "m2", "m3", "m4", "m5"]
    applications.give_back(matter=case.matter, keys=keys, by=case.whoever_has_it(), at=LATER)
    with refused("originals-kept"):
        case.take("hand_over", at=LATER, facts=SIGNED)
    assert material(case, "m8").returned_at is None
    assert material(case, "m1").returned_at == LATER


def test_what_stays_in_the_file_and_what_never_came_is_said() -> None:
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    said |= {"m1": Brought("m1", "here", originals=2), "m6": Brought("m6", "follows")}
    case = build.an_application(materials=[*said.values()])
    reach(case, "handed_over", at=FRIDAY)
    case.give_back(at=LATER)
    case.take("hand_over", at=LATER, facts=SIGNED)
    told = {row["name"]: row["disposition"] for row in paper(case, "hand_over")["papers"]}
    assert told[material(case, "m1").name] == "原件已退还"
    assert told[material(case, "m2").name] == "留存案卷"
    assert told[material(case, "m6").name] == "未收"
    assert material(case, "m7").name not in told


def test_nobody_can_give_back_what_he_does_not_have() -> None:
    case = ready(originals=1)
    window = case.whoever_has_it()
    for who, code in (
        (build.an_agent("371323101263"), "papers-fixed"),
        (build.at_desk("371323102000", "window"), "papers-fixed"),
        (Actor(window.account, None), "no-post"),
        (Actor(build.an_account().pk, window.post), "no-post"),
    ):
        with refused(code):
            applications.give_back(matter=case.matter, keys=["m1"], by=who, at=LATER)


def test_after_it_is_closed_nothing_is_given_back_any_more() -> None:
    case = ready()
    window = case.whoever_has_it()
    case.take("hand_over", at=LATER, facts=SIGNED)
    with refused("papers-fixed"):
        applications.give_back(matter=case.matter, keys=["m1"], by=window, at=LATER)
    with refused("closed"):
        case.take("hand_over", by=window, at=LATER, facts=SIGNED)


def test_given_back_early_it_stays_given_back() -> None:
    case = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    agent = case.whoever_has_it()
    for at in (FRIDAY, LATER):
        applications.give_back(matter=case.matter, keys=["m1"], by=agent, at=at)
    assert material(case, "m1").returned_at == FRIDAY
    assert Material.objects.filter(application=case.matter, returned_at=None).count() == 8


def test_how_it_was_signed_must_be_said() -> None:
    case = ready()
    with refused("fact-missing", field="signed"):
        case.take("hand_over", at=LATER)


def test_only_the_counter_that_has_it_hands_it_over() -> None:
    case = ready()
    for who in (build.an_agent(), another_at(case, "reviewer"), another_at(case, "supervisor")):
        with refused("not-yours"):
            case.take("hand_over", by=who, at=LATER, facts=SIGNED)
    assert case.stay.body == build.body_of(TOWN).pk


def test_the_towns_working_day_runs_from_when_it_came_down() -> None:
    case = build.an_application()
    reach(case, "carried_down", at=FRIDAY)
    case.take("hand_down", at=moment("2026-12-04 Fri 15:00"))
    assert case.stay.due_at == moment("2026-12-07 Mon 17:00")


def test_delivering_a_licence_stops_the_clock_of_delivery() -> None:
    case = ready("SL-001")
    assert clocks(case)["delivery"] == "running"
    case.take("explain_delay", at=LATER, reason="证件印制推迟")
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert clocks(case)["delivery"] == "stopped"


def test_a_refusal_is_handed_over_like_a_grant() -> None:
    case = build.an_application()
    at = reach(case, "decide", at=FRIDAY)
    case.take("refuse", at=at, reason="收入超过标准")
    case.take("hand_down", at=at)
    case.take("hand_over", at=at, facts=SIGNED)
    assert case.row.outcome == "refused"
    assert paper(case, "hand_over")["results"][0]["name"] == "不予办理"
    assert papers(case)[-1] == "hand_over"


def test_originals_go_back_with_the_step_or_not_at_all() -> None:
    case = ready(originals=1)
    keys = [row.key for row in Material.objects.filter(application=case.matter)]
    common = {"matter": case.matter, "step": "hand_over", "at": LATER, "key": "once"}
    who, facts = case.whoever_has_it(), dict(SIGNED)
    with refused("originals-kept"):
        applications.act(by=who, facts=facts, given_back=keys[:1], **common)
    with refused("not-yours"):
        applications.act(by=another_at(case), facts=facts, given_back=keys, **common)
    first = applications.act(by=who, facts=facts, given_back=keys, **common)
    again = applications.act(by=who, facts=facts, given_back=keys, **common)
    assert (again.version, again.again) == (first.version, True)
    assert {row["disposition"] for row in paper(case, "hand_over")["papers"]} == {"原件已退还"}
