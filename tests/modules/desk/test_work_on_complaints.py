"""Complaints at the desk: written down from a box, looked into with the name covered, concluded,
put right, made public by a second person; never seen by whom they are about."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.complaints.models import Complaint, IdentityLook, Publication
from bianmin.matters.services import Actor
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, NAME, PHONE, WORDS, Told
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo
from tests.modules.desk.test_work_on_requests import do, whoever_has

pytestmark = pytest.mark.django_db
Seat = Callable[[Actor], Desk]
BOOK = "/desk/complaints/"


@pytest.fixture(autouse=True)
def monday(now: Now) -> None:
    now.at = MONDAY


def told(**more: Any) -> dict[str, Any]:
    said = {"channel": "opinion_box", "box_opened_on": "2026-09-14", "category": "attitude"}
    said |= {"whom": str(cases.clerk().account), "words": WORDS, "about": "", "key": "box-1"}
    return {**said, "name": NAME, "phone": PHONE, **more}


def form_of() -> str:
    return f"{BOOK}new/{cases.body_of(cases.clerk())}/"


def test_from_a_box_it_is_written_down_and_lies_with_whoever_may_have_it(seat: Seat) -> None:
    agent = seat(build.at_desk(VILLAGE, "agent"))
    assert form_of() in text(agent.get(f"{BOOK}new/", q="马站镇便民"))
    shown = agent.post(form_of(), told(file_1=a_photo()))
    row = Complaint.objects.get()
    assert shown.status_code == 200
    assert row.matter.number in text(shown)
    assert row.files.count() == 1
    assert agent.get(f"/desk/matters/{row.pk}/").status_code == 404
    receipt = agent.get(f"{BOOK}{row.pk}/receipt/")
    assert receipt.headers["Content-Type"] == "application/pdf"
    other = seat(build.at_desk(TOWN, "approver"))
    assert other.get(f"{BOOK}{row.pk}/receipt/").status_code == 404


def test_who_gave_no_name_gets_a_second_code_from_who_writes_it_down(seat: Seat) -> None:
    agent = seat(build.at_desk(VILLAGE, "agent"))
    page = text(agent.post(form_of(), told(name="", phone="")))
    assert "第二码" in page
    assert Complaint.objects.get().second


def test_what_is_wrong_is_said_and_what_was_typed_stands_there(seat: Seat) -> None:
    agent = seat(build.at_desk(VILLAGE, "agent"))
    for wrong in ({"words": ""}, {"box_opened_on": ""}, {"about": "没有"}, {"phone": ""}):
        answered = agent.post(form_of(), told(**wrong))
        assert answered.status_code == 422, wrong
        assert NAME in text(answered)
    assert not Complaint.objects.exists()


def test_whom_it_is_about_does_not_write_it_down(seat: Seat) -> None:
    clerk = seat(cases.clerk())
    answered = clerk.post(form_of(), told())
    assert answered.status_code == 422
    assert "不要" in text(answered) or "交" in text(answered)
    assert not Complaint.objects.exists()


def test_who_complains_is_covered_until_asked_with_a_reason(seat: Seat) -> None:
    case = cases.online()
    handler = whoever_has(seat, case.matter)
    here = f"/desk/matters/{case.matter}/"
    page = text(handler.get(here))
    assert WORDS in page
    assert NAME not in page
    assert PHONE[-4:] not in page
    who = f"{BOOK}{case.matter}/who/"
    assert NAME not in text(handler.get(who))
    assert handler.post(who, reason="").status_code == 422
    assert NAME in text(handler.post(who, reason="打电话核实情况"))
    assert IdentityLook.objects.get().reason == "打电话核实情况"
    county = seat(build.at_desk(COUNTY, "supervisor"))
    refused = county.post(who, reason="想看看")
    assert NAME not in text(refused)


def test_from_taking_it_up_to_its_being_put_right(seat: Seat) -> None:
    case = cases.online()
    desk = whoever_has(seat, case.matter)
    here = f"/desk/matters/{case.matter}/"
    do(desk, case.matter, "accept_complaint")
    do(desk, case.matter, "hear_somebody", heard="complained_of", said="当时在回工作群消息。")
    do(desk, case.matter, "record_finding", found="监控显示情况属实。")
    shown = text(desk.get(f"{here}steps/conclude_upheld/"))
    assert "监控显示情况属实。" in shown
    do(desk, case.matter, "conclude_upheld", reason="属实。", fault="上班看手机。", within="10")
    do(desk, case.matter, "record_rectified", done="已批评教育，手机集中存放。")
    do(desk, case.matter, "verify_rectified")
    page = text(desk.get(here))
    assert "属实" in page
    assert "已批评教育" in page
    assert NAME not in page


def concluded() -> Told:
    return cases.online().concluded()


def test_what_goes_public_is_written_by_one_and_passed_by_another(seat: Seat) -> None:
    case = concluded()
    result = f"{BOOK}{case.matter}/result/"
    writes, passes = whoever_has(seat, case.matter), seat(cases.clerk(role="approver"))
    named = writes.post(result, text=f"{NAME}反映的情况属实，已经整改。")
    assert named.status_code == 422
    assert writes.post(result, text="上班看手机的情况属实，已责成整改。").status_code == 302
    assert "上班看手机的情况属实" in text(writes.get(BOOK))
    assert writes.post(result, {"pass": "1"}).status_code == 422
    preview = text(passes.get(result))
    assert "上班看手机的情况属实" in preview
    assert passes.post(result, {"pass": "1"}).status_code == 302
    assert Publication.objects.get().passed_at
    assert passes.post(result, reason="表述不准").status_code == 302
    assert Publication.objects.get().ended_at


def test_whom_it_is_about_finds_nothing_anywhere(seat: Seat) -> None:
    case = concluded()
    clerk = seat(cases.clerk())
    assert clerk.get(f"/desk/matters/{case.matter}/").status_code == 404
    for name in ("who", "result"):
        assert clerk.get(f"{BOOK}{case.matter}/{name}/").status_code == 404
    number = case.state.number
    pages = [clerk.get(where) for where in ("/desk/", BOOK, "/desk/ledger/", "/desk/today/")]
    pages.append(clerk.post("/desk/search/", typed=number))
    for page in pages:
        assert number not in text(page).replace(f'value="{number}"', "")
    assert "没有投诉" in text(clerk.get(BOOK))
    assert "统计" not in text(clerk.get(BOOK)).split("<main")[1]


def test_the_register_is_narrowed_and_counted(seat: Seat) -> None:
    case, other = concluded(), cases.online(category="fees", channel="online")
    desk = whoever_has(seat, other.matter)
    page = text(desk.get(BOOK))
    assert case.state.number in page
    assert other.state.number in page
    fees = text(desk.get(BOOK, category="fees"))
    assert case.state.number not in fees.split("<table")[1].split("</table>")[0]
    body = text(desk.get(BOOK, body=str(case.row.body)))
    assert case.state.number in body
    assert desk.get(BOOK, first="x", before="-1", body="9" * 30).status_code == 200


def test_what_was_upheld_stands_for_the_assessment(seat: Seat) -> None:
    case = concluded()
    boss = seat(build.at_desk(TOWN, "supervisor"))
    assert case.state.number in text(boss.get(f"{BOOK}assessed/"))
    agent = seat(build.at_desk(VILLAGE, "agent"))
    assert agent.get(f"{BOOK}assessed/").status_code == 403


def test_its_papers_are_read_at_the_desk_and_of_requests_too(seat: Seat) -> None:
    case = concluded()
    desk = whoever_has(seat, case.matter)
    page = desk.get(f"/desk/matters/{case.matter}/")
    for paper in page.context["scene"].papers:
        assert desk.get(f"/desk/papers/{paper.pk}/").status_code == 200
