"""From taking a complaint up to its answer, and to what was wrong being put right."""

import pytest

from bianmin.complaints import services
from bianmin.complaints.models import Assessment, IdentityLook
from bianmin.complaints.selectors import assessments
from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.viewers import staff
from bianmin.notices.models import Message, Paper
from tests import build
from tests.build import COUNTY, TOWN, moment
from tests.modules.complaints import cases
from tests.modules.complaints.cases import FAULT, MONDAY, REASON

pytestmark = pytest.mark.django_db
CALLED = "投诉人"


def test_taken_up_it_is_concluded_in_fifteen_working_days() -> None:
    case = cases.online().accepted()
    assert case.stay.kind == "investigate"
    assert case.due("finish") == "2026-10-10 Sat"  # a working Saturday, after National Day


def test_nothing_is_concluded_before_something_was_found() -> None:
    case = cases.online().accepted()
    with pytest.raises(Refusal) as no:
        case.do("conclude_not_upheld", words=REASON)
    assert no.value.code == "complaint-not-looked-into"


def test_upheld_it_is_answered_put_right_and_stands_in_the_assessment() -> None:
    case = cases.online().concluded()
    assert case.papers == [
        "complaint_receipt", "complaint_reply", "rectification_notice", "complaint_sheet",
    ]  # fmt: skip
    assert case.stay.kind == "rectify"
    entry = Assessment.objects.get()
    assert (entry.body, entry.person) == (build.body_of(TOWN).pk, cases.clerk().account)
    assert (entry.category, entry.finding) == ("attitude", "upheld")
    case.do("record_rectified", words={"done": "已批评教育，收回手机，重新学习首问负责制。"})
    case.do("verify_rectified", moment("2026-09-16 Wed 09:00"))
    assert case.state.outcome == "upheld"
    assert case.state.closed_at is not None
    assert recheck.faults_of(case.matter, moment("2026-09-16 Wed 09:00")) == []


def test_what_is_not_put_right_is_ordered_again() -> None:
    case = cases.online().concluded()
    assert case.due("rectify") == "2026-09-28 Mon"
    with pytest.raises(Refusal) as no:
        case.do("verify_rectified")
    assert no.value.code == "complaint-nothing-done-yet"
    case.do("record_rectified", words={"done": "已开会说明。"})
    later = moment("2026-09-21 Mon 09:00")
    case.do("order_again", later, words=FAULT)
    assert case.due("rectify") == "2026-10-12 Mon"
    with pytest.raises(Refusal):
        case.do("verify_rectified", later)


@pytest.mark.parametrize("finding", ["not_upheld", "not_established"])
def test_otherwise_it_ends_with_the_answer(finding: str) -> None:
    case = cases.online().concluded(finding)
    assert case.state.outcome == finding
    assert case.state.closed_at is not None
    assert case.papers[1:] == ["complaint_reply", "complaint_sheet"]
    assert not Assessment.objects.exists()


def test_not_taken_up_she_is_told_on_which_ground_and_what_to_do_now() -> None:
    case = cases.online()
    case.do("decline_complaint", words=REASON, ground="discipline")
    paper = Paper.objects.get(kind="complaint_declined")
    assert "纪检监察" in str(paper.facts["now"])
    assert case.state.outcome == "not_accepted"


def test_a_longer_time_is_given_once_by_the_head() -> None:
    case = cases.online().accepted()
    head = build.at_desk(TOWN, "supervisor")
    case.do("extend", by=head, words=REASON, days=10)
    assert case.due("finish") == "2026-10-23 Fri"
    assert "complaint_extended" in case.papers
    with pytest.raises(Refusal):
        case.do("extend", by=head, words=REASON, days=1)


def test_no_paper_and_no_message_names_who_complains() -> None:
    case = cases.online().concluded()
    for paper in Paper.objects.filter(about=f"matter {case.matter}"):
        said = f"{paper.addressee} {paper.facts}"
        assert cases.NAME not in said
        assert cases.PHONE not in said
    notice = Paper.objects.get(kind="rectification_notice")
    assert case.state.number not in str(notice.facts)
    assert notice.addressee == build.body_of(TOWN).name
    assert Message.objects.filter(about=f"matter {case.matter}").exists()


def test_only_the_handler_learns_who_complains_and_each_look_is_kept() -> None:
    case = cases.online(category="integrity").accepted()
    handler = build.on_post(case.stay.post)
    who = services.reveal(complaint=case.matter, reason="回电核实", by=handler, at=MONDAY)
    assert (who.name, who.phone) == (cases.NAME, cases.PHONE)
    look = IdentityLook.objects.get()
    assert (look.by_id, look.reason) == (handler.account, "回电核实")
    for other in (
        build.at_desk(COUNTY, "coordinator"),
        cases.clerk(),
        cases.clerk(role="approver"),
    ):
        with pytest.raises(Refusal):
            services.reveal(complaint=case.matter, reason="看看", by=other, at=MONDAY)
    with pytest.raises(Refusal):
        services.reveal(complaint=case.matter, reason=" ", by=handler, at=MONDAY)
    assert IdentityLook.objects.count() == 1


def test_the_assessment_is_read_by_centre_and_supervision_and_never_by_its_subject() -> None:
    case = cases.online().concluded()
    number = case.state.number
    read = [build.at_desk(TOWN, "supervisor"), build.at_desk(COUNTY, "supervisor")]
    not_read = [cases.clerk(), cases.clerk(role="reviewer"), build.at_desk(COUNTY, "window")]
    seen = {one: assessments(staff(one.account or 0, MONDAY)) for one in (*read, *not_read)}
    assert [[row.number for row in seen[one]] for one in read] == [[number]] * 2
    assert [list(seen[one]) for one in not_read] == [[]] * 3


def test_she_withdraws_it_with_her_code_until_it_is_concluded() -> None:
    case = cases.online()
    services.withdraw(complaint=case.row, at=MONDAY, key="withdrawn")
    assert case.state.outcome == "withdrawn"
    other = cases.online().concluded()
    with pytest.raises(Refusal) as no:
        services.withdraw(complaint=other.row, at=MONDAY, key="too-late")
    assert no.value.code == "complaint-not-to-withdraw"
