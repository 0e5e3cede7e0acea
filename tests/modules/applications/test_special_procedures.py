"""Special and local procedures: what they hold, what must be told, how each is ended by itself."""

import pytest

from bianmin.matters.models import Stamp
from bianmin.notices.models import Message
from tests import build
from tests.build import Case, moment

from .ways import another_at, clock, clocks, last_entry, paper, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

SEPTEMBER = moment("2026-09-07 Mon 09:00")
"""Received and accepted; twenty working days from the 7th end on 10 October, a make-up Saturday."""

KINDS = (
    "hearing",
    "tender",
    "auction",
    "inspection",
    "testing",
    "quarantine",
    "appraisal",
    "expert_review",
)


def being_examined(item: str = "SL-002", kind: str = "assess") -> Case:
    case = build.an_application(item=item, at=SEPTEMBER)
    reach(case, kind, at=SEPTEMBER)
    return case


def begin(case: Case, at: str, *, hold: str = "expert_review", planned: int = 10) -> int:
    """Begin it, and say by which entry."""
    facts = {"hold": hold, "planned": planned}
    case.take("begin_special", at=moment(at), facts=facts, reason="防洪评价需要专家评审")
    return case.row.version


def end(case: Case, at: str, begun: int) -> None:
    case.take("end_procedure", at=moment(at), facts={"ends": begun}, reason="评审通过")


def due(case: Case, name: str = "decision") -> str:
    day = clock(case, name).due_day
    return f"{day:%m-%d %a}" if day else ""


@pytest.mark.parametrize("hold", KINDS)
def test_each_of_the_laws_eight_holds_law_and_promise(hold: str) -> None:
    case = being_examined("SL-002", "visit")
    begin(case, "2026-09-08 Tue 10:00", hold=hold)
    assert (clocks(case)["decision"], clocks(case)["promise"]) == ("held", "held")
    stamp = Stamp.objects.get(matter=case.matter, kind="hold", clock="decision")
    assert (stamp.hold, stamp.value, stamp.paper) == (hold, 10, "special_procedure")
    assert stamp.article.endswith("行政许可法第四十五条")


def test_its_time_is_told_in_writing() -> None:
    case = being_examined()
    begin(case, "2026-09-18 Fri 10:00", planned=10)
    notice = paper(case, "special_procedure")
    assert notice["special"] == "专家评审"
    assert notice["planned"] == "10个工作日"
    assert notice["from_day"] == "2026年9月18日"
    assert notice["planned_until"] == "2026年10月9日"  # 20 Sep works; 25-27 Sep, 1-7 Oct are off
    assert notice["reasons"] == "防洪评价需要专家评审"
    assert notice["basis"] == "行政许可法第四十五条"
    assert remarks(case)["reason"] == "防洪评价需要专家评审"
    assert "需要进行专家评审，预计10个工作日" in Message.objects.latest("pk").text


@pytest.mark.parametrize("planned", [0, -1])
def test_without_a_planned_time_it_holds_nothing(planned: int) -> None:
    case = being_examined()
    with refused("days-not-planned", field="planned", article="第四十五条"):
        begin(case, "2026-09-08 Tue 10:00", planned=planned)


def test_a_time_that_was_left_out_is_named_in_words() -> None:
    case = being_examined()
    with refused("fact-missing", field="planned", says="how many working days it is to take"):
        case.take("begin_special", at=SEPTEMBER, facts={"hold": "hearing"})


@pytest.mark.parametrize("hold", ["practice", "publicity", "third_party", "obstacle", "x"])
def test_no_other_kind_holds_a_licences_limit(hold: str) -> None:
    case = being_examined()
    with refused("fact-unknown", field="hold"):
        begin(case, "2026-09-08 Tue 10:00", hold=hold)


@pytest.mark.parametrize(("item", "kind"), [("MZ-001", "visit"), ("MZ-004", "review")])
def test_what_is_no_licence_has_no_special_procedure(item: str, kind: str) -> None:
    case = being_examined(item, kind)
    with refused("no-special-here", article="第四十五条"):
        begin(case, "2026-09-08 Tue 10:00")


def test_the_days_it_lasts_are_left_out_and_no_others() -> None:
    case = being_examined()
    assert due(case) == "10-10 Sat"
    begun = begin(case, "2026-09-08 Tue 10:00")
    assert due(case) == ""
    end(case, "2026-09-10 Thu 16:00", begun)
    assert clocks(case)["decision"] == "running"
    assert due(case) == "10-13 Tue"  # the 9th and the 10th are left out


def test_several_at_once_count_once_and_each_is_ended_by_itself() -> None:
    case = being_examined()
    hearing = begin(case, "2026-09-08 Tue 10:00", hold="hearing")
    experts = begin(case, "2026-09-09 Wed 10:00", hold="expert_review")
    end(case, "2026-09-10 Thu 10:00", experts)
    assert clocks(case)["decision"] == "held"
    with refused("nothing-begun", field="ends"):
        end(case, "2026-09-11 Fri 10:00", experts)
    end(case, "2026-09-11 Fri 10:00", hearing)
    assert clocks(case)["decision"] == "running"
    resumed = Stamp.objects.filter(matter=case.matter, clock="decision", kind="resume")
    assert [(s.hold, s.ends) for s in resumed.order_by("pk")] == [
        ("expert_review", experts),
        ("hearing", hearing),
    ]
    assert due(case) == "10-14 Wed"  # 9, 10 and 11 September, once each


def test_two_of_one_kind_are_two() -> None:
    case = being_examined()
    first = begin(case, "2026-09-08 Tue 10:00", hold="testing")
    begin(case, "2026-09-09 Wed 10:00", hold="testing")
    end(case, "2026-09-10 Thu 10:00", first)
    assert clocks(case)["decision"] == "held"


@pytest.mark.parametrize("step", ["grant", "refuse"])
def test_nothing_is_decided_while_one_lasts(step: str) -> None:
    case = being_examined("SL-002", "decide")
    begun = begin(case, "2026-09-08 Tue 10:00")
    with refused("still-lasts", article="第四十五条"):
        case.take(step, at=moment("2026-09-09 Wed 10:00"))
    end(case, "2026-09-09 Wed 10:00", begun)
    case.take(step, at=moment("2026-09-09 Wed 10:01"))


def test_it_goes_on_over_several_legs_until_it_is_ended() -> None:
    case = being_examined("SL-002", "visit")
    begun = begin(case, "2026-09-08 Tue 10:00")
    reach(case, "decide", at=moment("2026-09-08 Tue 11:00"))
    assert clocks(case)["decision"] == "held"
    end(case, "2026-09-09 Wed 10:00", begun)
    assert clocks(case)["decision"] == "running"


def test_only_the_post_with_which_it_lies_begins_and_ends_it() -> None:
    case = being_examined()
    other = another_at(case)
    with refused("not-yours"):
        case.take("begin_special", by=other, at=SEPTEMBER, facts={"hold": "hearing", "planned": 20})
    begun = begin(case, "2026-09-08 Tue 10:00")
    with refused("not-yours"):
        case.take("end_procedure", by=other, at=SEPTEMBER, facts={"ends": begun})


def test_what_a_leg_holds_is_ended_by_no_step() -> None:
    case = being_examined("MZ-001", "publicise")
    with refused("nothing-begun"):
        case.take("end_procedure", at=SEPTEMBER, facts={"ends": case.stay.version})


def test_a_local_procedure_holds_the_promise_and_never_the_law() -> None:
    case = being_examined("MZ-001", "review")
    at = moment("2026-09-08 Tue 10:00")
    case.take("begin_local", at=at, facts={"planned": 3}, reason="到村里再看一次")
    assert (clocks(case)["decision"], clocks(case)["promise"]) == ("running", "held")
    stamp = Stamp.objects.get(matter=case.matter, kind="hold")
    assert (stamp.hold, stamp.value, stamp.article) == ("practice", 3, "")
    assert "special_procedure" not in papers(case)
    end(case, "2026-09-10 Thu 10:00", case.row.version)
    assert clocks(case)["promise"] == "running"


def test_a_local_procedure_has_its_planned_time_too() -> None:
    case = being_examined("MZ-001", "review")
    with refused("days-not-planned", field="planned"):
        case.take("begin_local", at=SEPTEMBER, facts={"planned": 0})


def test_the_ledger_keeps_kind_and_days_and_the_words_are_sealed() -> None:
    case = being_examined()
    begun = begin(case, "2026-09-08 Tue 10:00", planned=7)
    facts = last_entry(case).facts
    assert (facts["hold"], facts["planned"]) == ("expert_review", 7)
    assert len(facts["reason"]) == 64
    end(case, "2026-09-10 Thu 10:00", begun)
    assert last_entry(case).facts["ends"] == begun
    assert remarks(case)["reason"] == "评审通过"
