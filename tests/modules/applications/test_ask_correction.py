"""Corrections: asked for once, all together, only for papers of the list, each told how."""

from datetime import datetime

import pytest

from bianmin.applications import services as applications
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import FRIDAY, TOWN, VILLAGE, Case, moment

from .ways import clock, clocks, last_entry, material, paper, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")


def at_the_window(item: str = "MZ-001") -> Case:
    case = build.an_application(item=item)
    reach(case, "accept", at=FRIDAY)
    return case


def asked(*keys: str, item: str = "MZ-001", at: datetime = MONDAY) -> Case:
    case = at_the_window(item)
    case.take("ask_correction", at=at, facts={"materials": list(keys)}, reason="户口本缺本人页")
    return case


def test_the_organs_days_stop_and_it_waits_for_her() -> None:
    case = asked("m1", "m3")
    assert clocks(case) == {"acceptance": "stopped"}
    assert case.where == "accept"
    assert case.stay.waits_for == "applicant"
    assert {material(case, key).presence for key in ("m1", "m3")} == {"follows"}
    assert material(case, "m2").presence == "here"


def test_the_notice_lists_everything_and_says_how_to_mend_it() -> None:
    case = asked("m1", "m3")
    notice = paper(case, "correction")
    assert [row["name"] for row in notice["papers"]] == [
        material(case, "m1").name,
        material(case, "m3").name,
    ]
    assert {row["remedy"] for row in notice["papers"]} == {"户口本缺本人页"}
    assert papers(case)[-1] == "correction"


def test_the_words_are_kept_sealed_and_the_ledger_has_only_their_digest() -> None:
    case = asked("m1")
    assert remarks(case) == {"reason": "户口本缺本人页"}
    assert last_entry(case).facts["materials"] == ["m1"]
    assert "户口本" not in str(last_entry(case).facts)


def test_each_paper_may_be_explained_by_itself() -> None:
    case = at_the_window()
    told = {"m1": "请补拍本人页", "m3": "请在第二页签名"}
    applications.act(
        matter=case.matter,
        step="ask_correction",
        by=case.whoever_has_it(),
        at=MONDAY,
        key="k",
        facts={"materials": ["m1", "m3"]},
        words=told,
    )
    notice = paper(case, "correction")
    assert [row["remedy"] for row in notice["papers"]] == [told["m1"], told["m3"]]
    assert remarks(case) == told
    assert last_entry(case).facts["reason"]


def test_what_is_not_explained_by_itself_is_explained_by_the_reason_for_all() -> None:
    case = at_the_window()
    words = {"m1": "请补拍本人页", "reason": "照片不清楚，请重拍"}
    common = {"matter": case.matter, "step": "ask_correction", "by": case.whoever_has_it()}
    facts = {"materials": ["m1", "m3"]}
    with refused("reason-missing", says="in writing", field="reason", article="第三十二条"):
        applications.act(**common, at=MONDAY, key="k", facts=facts, words={"m1": "请补拍本人页"})
    applications.act(**common, at=MONDAY, key="k", facts=facts, words=words)
    remedies = [row["remedy"] for row in paper(case, "correction")["papers"]]
    assert remedies == ["请补拍本人页", "照片不清楚，请重拍"]


@pytest.mark.parametrize("reason", ["", " ", "缺"])
def test_without_words_she_would_not_know_what_to_do(reason: str) -> None:
    case = at_the_window()
    with refused("reason-missing"):
        case.take("ask_correction", at=MONDAY, facts={"materials": ["m1"]}, reason=reason)


def test_no_paper_named() -> None:
    case = at_the_window()
    with refused("fact-missing"):
        case.take("ask_correction", at=MONDAY, facts={"materials": []})


def test_a_paper_that_was_never_on_the_list_is_not_asked_for() -> None:
    case = at_the_window()
    with refused("not-on-first-list", says="“m77”", article="行政许可法第三十二条"):
        case.take("ask_correction", at=MONDAY, facts={"materials": ["m1", "m77"]})


def test_a_second_demand_is_refused_by_the_law_itself() -> None:
    case = asked("m1")
    with refused("correction-awaited"):
        case.take("ask_correction", at=MONDAY, facts={"materials": ["m2"]})
    case.take("supply", at=moment("2026-09-23 Wed 10:00"), facts={"materials": ["m1"]})
    with refused("second-correction", says="already been asked for once", article="第三十二条"):
        case.take("ask_correction", at=moment("2026-09-23 Wed 11:00"), facts={"materials": ["m2"]})


LICENCE, BENEFIT = "SL-001", "MZ-001"

AFTERWARDS = {
    "accept": "",
    "refuse_acceptance": "",
    "ask_correction": "second-correction",
    "return_leg": "accept-or-refuse",
    "supply": "nothing-asked",
    "grant": "not-here",
    "refuse": "not-here",
}
"""What the organ may do once the corrected papers are here, and why not the rest."""


@pytest.mark.parametrize("item", [LICENCE, BENEFIT])
@pytest.mark.parametrize(("step", "code"), AFTERWARDS.items())
def test_once_corrected_it_is_accepted_or_refused_and_nothing_else(
    item: str, step: str, code: str
) -> None:
    case = asked("m1", item=item)
    case.take("supply", at=MONDAY, facts={"materials": ["m1"]})
    at = moment("2026-09-21 Mon 11:00")
    facts = {"materials": ["m2"]} if step in {"ask_correction", "supply"} else {}
    if code:
        with refused(code):
            case.take(step, at=at, facts=facts)
    else:
        case.take(step, at=at, facts=facts)


@pytest.mark.parametrize(
    ("item", "swept_at", "step", "light"),
    [
        (LICENCE, "2026-09-29 Tue 23:59", "supply", "near"),
        (LICENCE, "2026-09-30 Wed 00:01", "deem_accepted", "over_law"),
        (BENEFIT, "2026-09-29 Tue 23:59", "supply", "near"),
        (BENEFIT, "2026-09-30 Wed 00:01", "supply", "over_promise"),
        (BENEFIT, "2026-12-29 Tue 00:01", "supply", "over_promise"),
    ],
)
def test_the_second_five_days_end_like_the_first(
    item: str, swept_at: str, step: str, light: str
) -> None:
    """From Monday 21 September: 22, 23, 24, then after the holiday 28 and 29."""
    case = asked("m1", item=item)
    case.take("supply", at=MONDAY, facts={"materials": ["m1"]})
    sweep(moment(swept_at))
    assert last_entry(case).step == step
    assert clock(case, "acceptance").light == light


def test_she_gets_a_receipt_for_what_she_corrected() -> None:
    case = asked("m1", "m3")
    case.take("supply", at=MONDAY, by=build.an_agent(), facts={"materials": ["m1"]})
    receipt = paper(case, "supplied")
    assert [row["name"] for row in receipt["papers"]] == [material(case, "m1").name]
    assert receipt["supplied_on"] == "2026年9月21日"
    assert receipt["answer_by"] == "2026年9月29日"
    assert receipt["accepting_body"] == build.body_of(TOWN).name


def test_when_the_papers_come_the_organs_days_begin_anew() -> None:
    case = asked("m1")
    case.take("supply", at=moment("2026-10-09 Fri 10:00"), facts={"materials": ["m1"]})
    assert clocks(case) == {"acceptance": "running"}
    assert clock(case, "acceptance").due_day.isoformat() == "2026-10-15"
    assert case.stay.waits_for == "post"
    assert material(case, "m1").presence == "here"
    case.take("accept", at=moment("2026-10-09 Fri 11:00"))
    assert clocks(case)["decision"] == "running"


def test_the_village_agent_brings_them_for_her() -> None:
    case = asked("m1")
    agent, window = build.an_agent(), case.whoever_has_it()
    case.take("supply", by=agent, at=MONDAY, facts={"materials": ["m1"]})
    assert last_entry(case).actor == agent.account
    assert case.stay.post == window.post
    assert case.stay.holder == window.account


def test_nothing_can_be_supplied_that_was_not_asked_for() -> None:
    case = at_the_window()
    with refused("nothing-asked"):
        case.take("supply", at=MONDAY, facts={"materials": ["m1"]})
    with refused("not-on-first-list"):
        case.take("supply", at=MONDAY, facts={"materials": ["m88"]})


def test_part_of_it_is_not_enough_for_acceptance() -> None:
    case = asked("m1", "m3")
    case.take("supply", at=MONDAY, facts={"materials": ["m1"]})
    with refused("papers-missing"):
        case.take("accept", at=MONDAY)
    case.take("refuse_acceptance", at=MONDAY, reason="声明书没有补交")
    assert case.row.outcome == "not_accepted"


def test_a_licence_is_not_accepted_by_law_while_she_corrects_it() -> None:
    case = asked("m1", item="SL-001", at=moment("2026-09-18 Fri 11:00"))
    assert sweep(moment("2026-12-01 Tue 10:00")) == 0
    assert case.where == "accept"


def test_asked_too_late_for_a_licence_the_law_has_accepted_it() -> None:
    case = at_the_window("SL-001")
    late = moment("2026-09-29 Tue 10:00")
    for step, facts in (
        ("ask_correction", {"materials": ["m1"]}),
        ("accept", {}),
        ("refuse_acceptance", {}),
    ):
        with refused("accepted-by-law", says="five days", article="第三十二条"):
            case.take(step, at=late, facts=facts)


def test_asked_on_the_last_day_is_in_time() -> None:
    case = asked("m1", item="SL-001", at=moment("2026-09-24 Thu 23:30"))
    assert clocks(case) == {"acceptance": "stopped", "promise": "held"}
    assert clock(case, "acceptance").late_days == 0


def test_for_a_benefit_late_is_an_alarm_and_no_more() -> None:
    case = asked("m1", at=moment("2026-10-09 Fri 10:00"))
    assert clock(case, "acceptance").late_days > 0


def test_nobody_but_the_window_asks_and_no_stranger_supplies() -> None:
    case = at_the_window()
    with refused("not-yours"):
        case.take("ask_correction", by=build.an_agent(), at=MONDAY, facts={"materials": ["m1"]})
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m1"]})
    with refused("not-yours"):
        stranger = build.an_agent("371323101263")
        case.take("supply", by=stranger, at=MONDAY, facts={"materials": ["m1"]})
    assert case.row.place == VILLAGE
