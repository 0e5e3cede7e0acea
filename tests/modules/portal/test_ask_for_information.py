"""Asked for by anybody, without an account: sent, followed, clarified, withdrawn."""

import pytest
from django.conf import LazySettings
from django.test import Client

from bianmin.information.disclosed import services as disclosed
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure, Request
from bianmin.matters.models import Stay
from bianmin.people.models import Party
from tests import build
from tests.modules.information import cases

pytestmark = pytest.mark.django_db
MOBILE = "13900001234"


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


def body() -> int:
    return cases.body_at(cases.office())


def said(**more: str) -> dict[str, str]:
    return {
        "body": str(body()),
        "wanted": "马站镇2025年高标准农田建设项目验收报告",
        "document_number": "",
        "form": "file",
        "way": "online",
        "applicant_kind": "natural",
        "name": "赵小兰",
        "number": build.id_number(8),
        "phone": MOBILE,
        "address": "",
        "email": "",
        **more,
    }


def code_of(client: Client) -> str:
    return str(client.session["online_code"]["shown"])


def sent(client: Client, **more: str) -> Request:
    assert client.post("/requests/new/", said(**more)).headers["Location"] == "/requests/code/"
    answer = client.post("/requests/code/", {"code": code_of(client)})
    request = Request.objects.get()
    assert answer.headers["Location"] == f"/requests/sent/{request.code}/"
    return request


def in_examination(client: Client) -> cases.Asking:
    request = sent(client)
    case = cases.Asking(request.pk, request.code, request.letter.body)
    case.do("confirm_receipt", build.FRIDAY, how="phone")
    return case


def test_everything_on_one_page_and_a_code_of_her_phone_sends_it(chinese: Client) -> None:
    assert "不用说明用途" in chinese.get("/requests/").content.decode()
    page = chinese.get("/requests/new/").content.decode()
    assert "沂水县民政局" in page
    request = sent(chinese)
    assert request.wanted == said()["wanted"]
    assert request.registered_by_id is None
    assert Stay.objects.get(matter=request.pk, left_at=None).kind == "confirm"
    shown = chinese.get(f"/requests/sent/{request.code}/").content.decode()
    assert request.code in shown
    assert "正在与您确认收到日期" in chinese.get(f"/track/{request.code}/").content.decode()


def test_what_is_missing_or_wrong_is_told_beside_its_field_and_kept(chinese: Client) -> None:
    answer = chinese.post("/requests/new/", said(number="123", wanted="", way="post"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "请写寄到哪里。" in page
    assert "赵小兰" in page
    assert not Request.objects.exists()
    assert chinese.get("/requests/code/").headers["Location"] == "/requests/new/"


def test_in_somebody_elses_name_it_is_not_sent(chinese: Client) -> None:
    build.a_party(serial=8, name="钱大勇")
    chinese.post("/requests/new/", said())
    answer = chinese.post("/requests/code/", {"code": code_of(chinese)})
    assert answer.status_code == 422
    assert not Request.objects.exists()
    assert Party.objects.get().name == "钱大勇"


def test_an_organisation_asks_by_its_credit_code(chinese: Client) -> None:
    request = sent(
        chinese, applicant_kind="business", name="沂水某某公司", number="11999901MB00000012"
    )
    assert request.applicant_kind == "business"


def test_followed_by_code_and_four_digits_with_every_letter(chinese: Client) -> None:
    case = in_examination(chinese)
    other = Client(headers={"accept-language": "zh-CN"})
    assert "查询码" in other.get(f"/track/{case.code}/").content.decode()
    other.post("/track/", {"code": case.code, "tail": build.id_number(8)[-4:]})
    page = other.get(f"/track/{case.code}/").content.decode()
    assert "您申请的信息" in page
    assert "政府信息公开申请收到日期确认书" in page
    assert "/why/reply/" in page
    assert other.get(f"/track/{case.code}/why/reply/").status_code == 200
    paper = page.split(f"/track/{case.code}/papers/")[1].split("/")[0]
    assert other.get(f"/track/{case.code}/papers/{paper}/").content.startswith(b"%PDF")


def test_she_clarifies_herself_with_a_code_of_her_phone(chinese: Client) -> None:
    case = in_examination(chinese)
    case.do("ask_clarification", build.FRIDAY, words={"reason": "请写明是哪个村的。"})
    assert "请写明是哪个村的。" in chinese.get(f"/track/{case.code}/").content.decode()
    address = f"/requests/{case.code}/clarify/"
    assert chinese.post(address, {"wanted": ""}).status_code == 422
    asked = chinese.post(address, {"wanted": "八大庄村2025年高标准农田验收报告"})
    assert asked.status_code == 200
    done = chinese.post(address, {"code": code_of(chinese)})
    assert done.headers["Location"] == f"/track/{case.code}/"
    assert case.request.wanted == "八大庄村2025年高标准农田验收报告"
    assert case.stay.waits_for == "post"


def test_she_takes_it_back_and_a_stranger_cannot(chinese: Client) -> None:
    case = in_examination(chinese)
    address = f"/requests/{case.code}/withdraw/"
    stranger = Client()
    assert stranger.post(address).headers["Location"] == f"/track/{case.code}/"
    chinese.post(address)
    chinese.post(address, {"code": code_of(chinese)})
    assert case.request.outcome == "withdrawn"
    assert "撤回" in chinese.get(f"/track/{case.code}/").content.decode()


def test_her_days_go_into_her_calendar(chinese: Client) -> None:
    case = in_examination(chinese)
    page = chinese.get(f"/track/{case.code}/").content.decode()
    feed = page.split('href="')
    address = next(part for part in feed if ".ics" in part.split('"')[0]).split('"')[0]
    answer = chinese.get("/" + address.split("/", 3)[3])
    assert "答复期限" in answer.content.decode()


def test_what_is_public_already_is_shown_before_it_is_asked_for(chinese: Client) -> None:
    row = _public("马站镇2025年高标准农田建设项目验收报告")
    answer = chinese.post("/requests/new/", said())
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"/disclosure/{row.pk}/" in page and "赵小兰" in page
    assert chinese.get("/requests/code/").headers["Location"] == "/requests/new/"
    on = chinese.post("/requests/new/", said(anyway="1"))
    assert on.headers["Location"] == "/requests/code/"
    other = chinese.post("/requests/new/", said(wanted="全县养老机构名册", phone="13900005678"))
    assert other.headers["Location"] == "/requests/code/"


def _public(title: str) -> Disclosure:
    told = Told(
        mode="proactive", category="20-10", title=title, summary="验收合格", text="报告全文",
        issuer="马站镇人民政府", document_number="", document_kind="", register_number="",
        made_on=build.APPOINTED,
    )  # fmt: skip
    writer, head = build.an_account().pk, build.an_account().pk
    row = disclosed.begin(body=body(), told=told, by=writer, at=build.FRIDAY)
    disclosed.submit(disclosure=row.pk, by=writer, at=build.FRIDAY)
    return disclosed.make_public(disclosure=row.pk, seen=row.digest, by=head, at=build.FRIDAY)


def test_after_a_refusal_she_reads_until_when_she_may_contest_it(chinese: Client) -> None:
    case = in_examination(chinese)
    page = f"/track/{case.code}/"
    assert "对处理结果不服的" not in chinese.get(page).content.decode()
    case.do("examined", build.FRIDAY)
    case.do("draft_reply", build.FRIDAY, ground="state_secret", words={"draft": "拟不予公开。"})
    reason = {"reason": "属于国家秘密，不予公开。"}
    case.do("withhold", build.FRIDAY, ground="state_secret", words=reason)
    case.do("serve_reply", build.FRIDAY, way="online", served_on="2026-09-18")
    told = chinese.get(page).content.decode()
    assert "11月17日 星期二 24:00 前可以申请行政复议。" in told
    assert "行政复议法第二十条第一款" in told
    assert "可以直接向人民法院起诉" not in told


def test_among_all_that_is_hers_she_finds_it_without_its_code(chinese: Client) -> None:
    request = sent(chinese)
    other = Client(headers={"accept-language": "zh-CN"})
    other.post("/mine/", {"phone": MOBILE})
    other.post("/mine/code/", {"code": code_of(other)})
    assert request.matter.number in other.get("/mine/").content.decode()
    assert other.post(f"/mine/{request.code}/").headers["Location"] == f"/track/{request.code}/"
    assert "您申请的信息" in other.get(f"/track/{request.code}/").content.decode()
