"""A complaint by anybody: with a name and a code of her phone, or without; followed by codes."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.test import Client

from bianmin.complaints import services
from bianmin.complaints.models import Complaint
from tests import build
from tests.modules.complaints import cases
from tests.modules.complaints.cases import NAME, PHONE, WORDS, Told
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


def said(**more: object) -> dict[str, object]:
    named = {"named": "named", "name": NAME, "phone": PHONE}
    told = {"category": "attitude", "whom": str(cases.clerk().account), "words": WORDS}
    return {**told, "about": "", **named, **more}


def form_of() -> str:
    return f"/complaints/new/{cases.body_of(cases.clerk())}/"


def confirmed(client: Client) -> Complaint:
    typed = client.session["online_code"]["shown"]
    answer = client.post("/complaints/code/", {"code": typed})
    found = Complaint.objects.latest("pk")
    assert answer.headers["Location"] == f"/complaints/sent/{found.code}/"
    return found


def sent(client: Client, **more: object) -> Complaint:
    answer = client.post(form_of(), said(**more))
    assert answer.headers["Location"] == "/complaints/code/", answer.content.decode()
    return confirmed(client)


def page_of(client: Client, code: str) -> str:
    return str(client.get(f"/track/{code}/").content.decode())


def test_the_first_page_says_every_way_and_what_comes_of_it(chinese: Client) -> None:
    page = chinese.get("/complaints/").content.decode()
    for told in ("12345", "意见箱", "1个工作日", "15个工作日", "30天", "被投诉的人看不到"):
        assert told in page.replace(" ", ""), told


def test_the_office_is_found_by_a_part_of_its_name(chinese: Client) -> None:
    page = chinese.get("/complaints/new/", {"q": "马站镇便民"}).content.decode()
    assert form_of() in page
    nothing = chinese.get("/complaints/new/", {"q": "天上人间"}).content.decode()
    assert "没有" in nothing


def test_under_her_name_a_code_of_her_phone_sends_it(chinese: Client) -> None:
    row = sent(chinese, kept="on")
    assert (row.person, row.channel, row.kept) == (cases.clerk().account, "online", True)
    assert row.words == WORDS
    page = chinese.get(f"/complaints/sent/{row.code}/").content.decode()
    assert f"{row.code[:4]} {row.code[4:8]} {row.code[8:]}" in page
    assert "第二码" not in page


def test_without_a_name_it_goes_at_once_and_a_second_code_is_told_once(chinese: Client) -> None:
    answer = chinese.post(form_of(), said(named="unnamed"))
    row = Complaint.objects.get()
    assert answer.headers["Location"] == f"/complaints/sent/{row.code}/"
    assert (row.name, row.phone) == ("", "")
    page = chinese.get(f"/complaints/sent/{row.code}/").content.decode()
    second = page.split("第二码")[1].split('number">')[1][:6]
    other = Client(headers={"accept-language": "zh-CN"})
    assert other.post("/track/", {"code": row.code, "tail": second}).status_code == 302
    assert second not in other.get(f"/complaints/sent/{row.code}/").content.decode()


def test_what_is_refused_comes_back_with_what_was_typed(chinese: Client) -> None:
    photo = a_photo()
    answer = chinese.post(form_of(), said(words="", name="", about="没有这件", file_1=photo))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert PHONE in page
    assert "没有这件" in page
    assert "份文件已保留" in page
    again = chinese.post(form_of(), said(more="1"))
    assert again.headers["Location"] == "/complaints/code/"
    assert confirmed(chinese).files.count() == 1


def test_a_number_that_is_nobody_s_is_told_beside_its_field(chinese: Client) -> None:
    chinese.post(form_of(), said(about="没有这件"))
    answer = chinese.post("/complaints/code/", {"code": chinese.session["online_code"]["shown"]})
    assert answer.status_code == 422
    assert not Complaint.objects.exists()
    back = chinese.get(f"{form_of()}?code=1").content.decode()
    assert WORDS in back


def test_what_is_no_picture_is_said_beside_it(chinese: Client) -> None:
    answer = chinese.post(form_of(), said(file_1=ContentFile(b"MZ", "a.exe")))
    assert answer.status_code == 422
    assert not Complaint.objects.exists()


def a_case(client: Client) -> Told:
    row = sent(client)
    return Told(row.pk, row.code, "")


def test_she_follows_every_step_and_reads_the_answer(
    chinese: Client, set_clock: Callable[[str], datetime]
) -> None:
    case = a_case(chinese)
    case.concluded()
    page = page_of(chinese, case.code)
    assert "属实" in page
    assert cases.REASON["reason"] in page
    assert "不满意" in page
    assert "投诉处理答复" in page
    assert cases.FAULT["fault"] not in page
    assert "监控显示" not in page
    for paper in ("整改", "登记表"):
        assert paper not in page.split("给您的")[1].split("</section>")[0]


def test_taken_back_by_herself_once_her_phone_says_so(chinese: Client) -> None:
    case = a_case(chinese)
    asked = chinese.post(f"/complaints/{case.code}/withdraw/")
    assert asked.status_code == 200
    assert case.state.closed_at is None
    typed = chinese.session["online_code"]["shown"]
    chinese.post(f"/complaints/{case.code}/withdraw/", {"code": typed})
    assert case.state.outcome == "withdrawn"
    assert "已按您的要求撤回" in page_of(chinese, case.code)


def test_who_is_not_content_says_why_and_it_lies_with_the_office_above(chinese: Client) -> None:
    case = a_case(chinese)
    case.concluded("not_upheld")
    empty = chinese.post(f"/complaints/{case.code}/again/", {"words": ""})
    assert empty.status_code == 422
    chinese.post(f"/complaints/{case.code}/again/", {"words": "当时在场的人没有被问到。"})
    typed = chinese.session["online_code"]["shown"]
    answer = chinese.post(f"/complaints/{case.code}/again/", {"code": typed})
    second = Complaint.objects.get(again_of=case.matter)
    assert answer.headers["Location"] == f"/complaints/sent/{second.code}/"
    assert second.matter.received_by != case.state.received_by
    assert second.code in page_of(chinese, case.code)


def test_nobody_else_opens_or_takes_back_what_is_hers(chinese: Client) -> None:
    case = a_case(chinese)
    stranger = Client(headers={"accept-language": "zh-CN"})
    assert "第二码" in page_of(stranger, case.code)
    for deed in ("withdraw", "again"):
        answer = stranger.post(f"/complaints/{case.code}/{deed}/", {"words": "不对。"})
        assert answer.headers["Location"] == f"/track/{case.code}/"
    assert WORDS not in page_of(stranger, case.code)


def test_among_her_matters_stands_what_she_complained_of_under_her_name(chinese: Client) -> None:
    build.a_party(name=NAME, phone=PHONE, serial=731)
    row = sent(chinese)
    chinese.post("/mine/", {"phone": PHONE})
    chinese.post("/mine/code/", {"code": chinese.session["online_code"]["shown"]})
    page = chinese.get("/mine/").content.decode()
    assert row.matter.number in page
    assert chinese.post(f"/mine/{row.code}/").headers["Location"] == f"/track/{row.code}/"


def test_everybody_reads_what_became_of_it_and_nobody_is_named(chinese: Client) -> None:
    case = cases.online()
    case.concluded()
    assert "还没有" in chinese.get("/complaints/handled/").content.decode()
    put, passed = cases.clerk(role="supervisor"), cases.clerk(role="approver")
    text = "经查，上班时间看手机的情况属实，已责成整改。"
    services.put_forward(complaint=case.matter, text=text, by=put, at=build.FRIDAY)
    assert text not in chinese.get("/complaints/handled/").content.decode()
    services.publish(complaint=case.matter, by=passed, at=build.FRIDAY)
    page = chinese.get("/complaints/handled/", {"category": "attitude"}).content.decode()
    assert text in page
    assert NAME not in page
    assert case.state.number not in page
    assert text not in chinese.get("/complaints/handled/", {"category": "fees"}).content.decode()
