"""Deciding: granted or refused by who may, in writing, with reasons and the remedy."""

import pytest

from bianmin.matters.models import Clock, Stamp
from bianmin.notices.models import Message
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case, moment

from .ways import another_at, clock, clocks, paper, papers, reach, refused, remarks, trail

pytestmark = pytest.mark.django_db

REASON = "经核对，家庭人均收入超过本县低保标准。"


def to_be_decided(item: str = "MZ-001", *, received: str = "2026-03-02 Mon 09:00") -> Case:
    case = build.an_application(item=item, at=moment(received))
    reach(case, "decide", at=moment(received))
    case.take("explain_delay", at=moment("2026-06-01 Mon 09:00"), reason="核对用了更长时间")
    return case


JUNE = moment("2026-06-01 Mon 10:00")


def test_granted_the_clocks_of_law_and_promise_stop() -> None:
    case = to_be_decided()
    case.take("grant", at=JUNE, reason="")
    assert case.row.outcome == "granted"
    assert clocks(case) == {"acceptance": "stopped", "decision": "stopped", "promise": "stopped"}
    assert case.where == "pay"
    decision = paper(case, "grant")
    assert decision["accepted_on"] == "2026年3月2日"
    assert "同意办理" in decision["decision"]
    assert build.body_of(TOWN).name in decision["delivery"]


def test_refused_it_says_why_and_what_she_can_do() -> None:
    case = to_be_decided()
    case.take("refuse", at=JUNE, reason=REASON)
    decision = paper(case, "refusal")
    assert decision["reasons"] == REASON
    assert remarks(case) == {"reason": REASON}
    for words in ("60日", "行政复议", "沂水县人民政府", "6个月", "人民法院"):
        assert words in decision["remedy"][0]
    assert case.row.outcome == "refused"
    assert papers(case)[-1] == "refusal"


def test_refused_nothing_is_paid_and_it_goes_down_to_her() -> None:
    case = to_be_decided()
    case.take("refuse", at=JUNE, reason=REASON)
    case.take("hand_down", at=moment("2026-06-01 Mon 11:00"))
    assert trail(case)[-2:] == [("carried_down", 3), ("handed_over", 2)]
    assert case.stay.body == build.body_of(TOWN).pk


@pytest.mark.parametrize("reason", ["", "   ", "不"])
def test_no_refusal_without_reasons(reason: str) -> None:
    case = to_be_decided()
    with refused("reason-missing", field="reason", article="行政许可法第三十八条第二款"):
        case.take("refuse", at=JUNE, reason=reason)


def test_a_licence_is_granted_and_its_delivery_is_due_in_ten_working_days() -> None:
    case = to_be_decided("SL-001")
    case.take("grant", at=JUNE)
    assert papers(case)[-1] == "grant_licence"
    assert clocks(case)["delivery"] == "running"
    assert clock(case, "delivery").due_day == moment("2026-06-15 Mon 10:00").date()


def test_a_licence_refused_owes_no_delivery_of_one() -> None:
    case = to_be_decided("SL-001")
    case.take("refuse", at=JUNE, reason=REASON)
    assert papers(case)[-1] == "refusal_licence"
    assert "delivery" not in clocks(case)


def test_a_benefit_owes_no_delivery_by_the_licensing_law() -> None:
    case = to_be_decided()
    case.take("grant", at=JUNE)
    assert not Clock.objects.filter(matter=case.matter, name="delivery").exists()


@pytest.mark.parametrize(
    ("item", "kind", "law"),
    [
        ("SL-001", "assess", "running"),
        ("NY-010", "assess", "running"),
        ("WL-001", "publicise", "running"),
        ("CL-001", "assess", None),
        ("MZ-001", "publicise", "running"),
    ],
)
def test_a_leg_that_does_not_count_holds_the_promise_only(
    item: str, kind: str, law: str | None
) -> None:
    case = build.an_application(item=item)
    reach(case, kind, at=FRIDAY)
    assert clocks(case)["promise"] == "held"
    assert clocks(case).get("decision") == law
    held = Stamp.objects.filter(matter=case.matter, kind="hold").latest("version")
    assert held.hold == "practice"


def test_when_the_experts_are_done_the_clocks_run_on() -> None:
    case = build.an_application(item="SL-001")
    reach(case, "decide", at=FRIDAY)
    assert clocks(case)["decision"] == clocks(case)["promise"] == "running"


def test_only_the_approver_who_has_it_decides() -> None:
    case = to_be_decided()
    for who in (
        another_at(case, "window"),
        another_at(case, "reviewer"),
        build.at_desk(TOWN, "approver"),
        build.at_desk(COUNTY, "coordinator"),
        build.at_desk(COUNTY, "approver", department="水利局"),
    ):
        for step in ("grant", "refuse"):
            with refused("not-yours"):
                case.take(step, by=who, at=JUNE)


def test_it_is_decided_once() -> None:
    case = to_be_decided()
    approver = case.whoever_has_it()
    case.take("grant", at=JUNE)
    with refused("not-here"):
        case.take("refuse", by=approver, at=JUNE, reason=REASON)


def test_too_late_is_decided_all_the_same_and_stays_on_record() -> None:
    case = to_be_decided()
    case.take("grant", at=JUNE)
    assert clock(case, "decision").late_days > 0
    assert clock(case, "decision").light == "over_law"
    assert clock(case, "promise").light == "over_promise"


def test_the_decision_is_told_by_message_without_the_reasons() -> None:
    case = to_be_decided()
    case.take("refuse", at=JUNE, reason=REASON)
    told = [m.text for m in Message.objects.filter(about=f"matter {case.matter}")]
    assert any("不予办理" in text for text in told)
    assert not any("低保标准" in text for text in told)
