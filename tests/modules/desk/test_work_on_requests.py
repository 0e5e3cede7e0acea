"""Requests for information at the desk: registered, asked about, answered, served; by the same
pages as every other matter."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.information.models import Letter, OpinionAsked, Request
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network.models import Body
from bianmin.people.models import AccessLog, Party
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo
from tests.modules.information import cases
from tests.modules.information.test_public_already import public

pytestmark = pytest.mark.django_db
NEW = "/desk/requests/new/"
TELLS = {
    "channel": "by_hand", "identity": "seen", "applicant_kind": "natural", "name": "张秀兰",
    "number": build.id_number(71), "phone": "13900000071", "form": "paper", "way": "fetch",
    "wanted_1": cases.WANTED, "key": "letter-71",
}  # fmt: skip


@pytest.fixture
def office(seat: Callable[[Actor], Desk], now: Now) -> Desk:
    """The disclosure office of a county department."""
    now.at = cases.MONDAY
    return seat(cases.office())


def whoever_has(seat: Callable[[Actor], Desk], matter: int) -> Desk:
    stay = Stay.objects.get(matter=matter, left_at__isnull=True)
    return seat(build.on_post(stay.post))


def do(desk: Desk, matter: int, step: str, **told: Any) -> Any:
    """The form as the page gives it, with what is typed; it goes through."""
    address = f"/desk/matters/{matter}/steps/{step}/"
    shown = desk.get(address)
    assert shown.status_code == 200, step
    given = {"key": f"{step}-{matter}-{len(told)}", "seen": shown.context["seen"], **told}
    answered = desk.post(address, given)
    assert answered.status_code == 302, text(answered)
    return answered


def test_a_letter_that_asks_for_two_things_is_two_requests(office: Desk) -> None:
    assert "用途" in text(office.get(NEW))
    twice = {**TELLS, "wanted_2": "同一项目的资金拨付情况", "number_2": "沂农发〔2025〕3号"}
    for _ in range(2):  # pressed twice
        assert office.post(NEW, twice).status_code == 302
    first, second = Request.objects.order_by("pk")
    assert first.letter == second.letter == Letter.objects.get()
    assert (first.wanted, second.document_number) == (cases.WANTED, "沂农发〔2025〕3号")
    page = text(office.get(f"/desk/matters/{first.pk}/"))
    assert cases.WANTED in page and second.matter.number in page
    assert "当面提交之日" in page and "自然人" in page
    listed = text(office.get("/desk/requests/"))
    assert first.matter.number in listed and second.matter.number in listed
    more = f"/desk/requests/{first.pk}/split/"
    assert office.post(more, wanted=" ", key="m").status_code == 422
    assert office.post(more, wanted="中标单位名单", key="m").status_code == 302
    assert Request.objects.count() == 3


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"wanted_1": ""}, "请填写"),
        ({"number": "123"}, "身份证"),
        ({"received_on": "2027-01-01"}, "收到"),
        ({"applicant_kind": "business"}, "统一社会信用代码"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    office: Desk, wrong: dict[str, str], said: str
) -> None:
    answered = office.post(NEW, {**TELLS, **wrong})
    assert answered.status_code == 422 and said in text(answered)
    assert "张秀兰" in text(answered)
    assert not Matter.objects.exists() and not Party.objects.exists()


def test_from_the_search_to_the_reply_and_its_service(
    office: Desk, seat: Callable[[Actor], Desk]
) -> None:
    case = cases.asked()
    here = f"/desk/matters/{case.matter}/"
    inbox = text(office.get("/desk/"))
    assert "政府信息公开申请" in inbox and "审核申请" in inbox
    do(office, case.matter, "examined")
    do(office, case.matter, "record_search", found="found", searched="档案室2025年案卷")
    page = text(office.get(here))
    assert "档案室2025年案卷" in page and "征求第三方意见" in page
    do(office, case.matter, "draft_reply", ground="provided", draft="予以公开，见附件。")
    decides = whoever_has(seat, case.matter)
    shown = decides.get(f"{here}steps/provide/")
    assert "予以公开，见附件。" in text(shown) and "档案室2025年案卷" in text(shown)
    assert shown.context["form"]["ground"].value() == "provided"
    do(decides, case.matter, "provide", ground="provided", reason="予以公开，见附件。", released=1)
    serves = whoever_has(seat, case.matter)
    do(serves, case.matter, "serve_reply", way="direct", served_on="2026-09-14")
    page = text(serves.get(here))
    assert "予以公开" in page and "第三十六条第（二）项" in page
    assert Request.objects.get(pk=case.matter).outcome == "provided"


def test_a_reply_is_shown_to_be_served_by_a_picture_for_who_sees_the_request(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    now.at, case = cases.MONDAY, cases.in_hand()
    case.do("provide_at_once", cases.MONDAY, ground="provided", words={"reason": "可以公开。"})
    serves = seat(build.on_post(case.stay.post))
    address = f"/desk/matters/{case.matter}/proof/"
    said = {"way": "left", "served_on": "2026-09-14"}
    others = build.a_photo(by=build.an_account().pk)
    with pytest.raises(Refusal) as refused:
        case.do("serve_reply", cases.MONDAY, proof=others, **said)
    assert refused.value.code == "no-such-picture"
    assert serves.get(address).status_code == 404
    do(serves, case.matter, "serve_reply", proof=a_photo(), **said)
    assert address in text(serves.get(f"/desk/matters/{case.matter}/"))
    assert serves.get(address).headers["Content-Type"] == "image/jpeg"
    log = AccessLog.objects.get(reason=f"{case.matter}/service")
    assert log.party_id == case.request.party_id
    stranger = seat(build.at_desk("371323102000", "window"))
    assert stranger.get(address).status_code == 404


def test_who_is_asked_stands_on_the_page_and_answers_on_its_own(
    office: Desk, seat: Callable[[Actor], Desk]
) -> None:
    case = cases.in_hand()
    here, third, maker = (
        f"/desk/matters/{case.matter}/",
        f"/desk/requests/{case.matter}/ask/third_party/",
        f"/desk/requests/{case.matter}/ask/joint_maker/",
    )
    assert office.post(third, name="", about="验收报告", key="t0").status_code == 422
    asked = {
        "name": "沂水某建设公司",
        "address": "沂水县城",
        "about": "验收报告中的报价",
        "key": "t1",
    }
    assert office.post(third, asked).status_code == 302
    body = Body.objects.get(pk=cases.body_at(build.at_desk(build.TOWN, "window")))
    together = {"name": "马站", "about": "共同印发的验收意见", "key": "m1"}
    which = office.post(maker, together)
    assert which.status_code == 422
    assert body.name in text(which) and "系统外的机关" in text(which)
    assert office.post(maker, {**together, "body": "0"}).status_code == 422
    assert office.post(maker, {**together, "body": str(body.pk)}).status_code == 302
    assert office.get(f"/desk/requests/{case.matter}/ask/nobody/").status_code == 404
    page = text(office.get(here))
    assert "沂水某建设公司" in page and body.short_name in page
    child = Matter.objects.filter(parent=case.matter).latest("pk")
    town = whoever_has(seat, child.pk)
    shown = text(town.get(f"/desk/matters/{child.pk}/"))
    assert "共同印发的验收意见" in shown
    assert case.request.party.name not in shown  # who asks is not theirs to know
    assert town.get(f"/desk/matters/{child.pk}/person/").status_code == 404
    do(town, child.pk, "agree")
    assert "同意" in text(office.get(here))


def test_a_joint_maker_is_told_by_its_whole_name_or_stands_outside_the_network(
    office: Desk,
) -> None:
    whole, outside = cases.in_hand(), cases.in_hand()
    told = {"about": "共同印发的意见", "key": "m2"}
    name = build.body_of(build.TOWN).name
    address = f"/desk/requests/{whole.matter}/ask/joint_maker/"
    assert f'<option value="{name}">' in text(office.get(address))
    assert office.post(address, {**told, "name": name}).status_code == 302
    address = f"/desk/requests/{outside.matter}/ask/joint_maker/"
    sent = {**told, "key": "m3", "name": "某省水利厅", "address": "济南市"}
    assert "换个写法" in text(office.post(address, sent))
    assert office.post(address, {**sent, "body": "outside"}).status_code == 302
    asked = OpinionAsked.objects.order_by("pk").values_list("name", "body")
    assert list(asked) == [(name, build.body_of(build.TOWN).pk), ("某省水利厅", None)]


def test_clarified_charged_and_extended(office: Desk, seat: Callable[[Actor], Desk]) -> None:
    case = cases.asked()
    do(office, case.matter, "ask_clarification", reason="请写明是哪一个项目。")
    assert "答复所问的事" in text(office.get(f"/desk/matters/{case.matter}/"))
    do(office, case.matter, "clarified", wanted="马站镇闸口改造项目的验收报告")
    assert "闸口改造" in text(office.get(f"/desk/matters/{case.matter}/"))
    do(office, case.matter, "examined")
    free = office.post(
        f"/desk/matters/{case.matter}/steps/charge/",
        {"basis": "pages", "count": "3", "key": "c", "seen": str(case.row.version)},
    )
    assert free.status_code == 422 and "不收费" in text(free)
    do(office, case.matter, "charge", basis="pages", count=60)
    assert "按量计收" in text(office.get(f"/desk/matters/{case.matter}/"))


def test_the_small_pages_of_every_matter_are_a_requests_too(office: Desk) -> None:
    case = cases.asked()
    here = f"/desk/matters/{case.matter}/"
    assert office.get(f"{here}why/reply/").status_code == 200
    assert office.get(f"{here}why/reply.json").json()["due"]
    assert office.get(f"{here}why/reply.pdf").content.startswith(b"%PDF")
    assert case.row.number in text(office.post("/desk/search/", typed=case.row.number))
    assert office.get("/desk/today/").status_code == 200
    assert office.get("/desk/ledger/").status_code == 200
    seen = office.post(f"{here}person/", field="id_number", reason="核对身份")
    assert build.id_number(1) in text(seen)
    assert AccessLog.objects.filter(field="id_number").count() == 1
    for end in ("papers/", "receipt/", "archive/"):
        assert office.get(f"{here}{end}").status_code in {403, 404}, end


def test_another_office_sees_nothing_of_it(seat: Callable[[Actor], Desk]) -> None:
    case = cases.asked()
    other = seat(build.at_desk(build.TOWN, "window"))
    for address in (
        f"/desk/matters/{case.matter}/",
        f"/desk/requests/{case.matter}/split/",
        f"/desk/requests/{case.matter}/ask/third_party/",
    ):
        assert other.get(address).status_code == 404
    assert case.row.number not in text(other.get("/desk/requests/"))
    application = build.an_application()
    assert other.get(f"/desk/requests/{application.matter}/split/").status_code == 404


def test_what_is_public_already_is_answered_with_one_press(office: Desk, agent: Desk) -> None:
    row, case = public(), cases.asked(way="online")
    address = f"/desk/requests/{case.matter}/published/"
    page = text(office.get(f"/desk/matters/{case.matter}/"))
    assert f"/disclosure/{row.pk}/" in page and address in page
    assert row.title in text(office.get(f"{address}?q=验收 报告"))
    assert "没有查到" in text(office.get(f"{address}?q=核潜艇图纸"))
    assert agent.get(address).status_code == 404
    told = {"public": f"disclosure:{row.pk}", "key": "public-1", "seen": case.row.version}
    gone = office.post(address, {**told, "public": "disclosure:0"})
    assert gone.status_code == 422 and "没有公开" in text(gone)
    assert office.post(address, {**told, "seen": ""}).status_code == 422
    for _ in range(2):  # pressed twice
        assert office.post(address, told).status_code == 302
    assert case.request.outcome == "published_already"
    page = text(office.get(f"/desk/matters/{case.matter}/"))
    assert "网上" in page and address not in page
