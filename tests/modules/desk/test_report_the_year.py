"""An office writes its annual report at the desk, its head publishes it, everybody reads it."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from bianmin.information.annual.figures import Figures
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.workbook import workbook
from bianmin.matters.services import Actor
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.information import cases

LIST = "/desk/information/annual/"
CIVIL = "民政局"
TEXTS = {"overview": "工作平稳有序。", "problems": "无。", "other": "未收取信息处理费。"}
FIGURES = {"normative.issued": "2", "charges.charged": "1.50"}


@pytest.fixture
def january(now: Now) -> Now:
    now.at = build.moment("2027-01-15 Fri 09:00")
    return now


@pytest.fixture
def office(january: Now, seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(build.COUNTY, "editor", department=CIVIL))


@pytest.fixture
def head(january: Now, seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(build.COUNTY, "organ_head", department=CIVIL))


def begun(office: Desk) -> str:
    """The address of the report of 2026, just begun."""
    body = str(cases.body_at(office.actor))
    return str(office.post(LIST + "begin/", {"whose": body, "year": "2026"}).url)


def kept(office: Desk, address: str, **more: str) -> None:
    row = AnnualReport.objects.get(published_at=None)
    sent = {**TEXTS, **FIGURES, "seen": row.revision, "keep": "1", **more}
    assert office.post(address, sent).status_code == 302


def fingerprint(desk: Desk, address: str) -> str:
    return text(desk.get(address)).partition('name="fingerprint" value="')[2][:64]


def test_from_the_requests_to_the_public_page(office: Desk, head: Desk) -> None:
    cases.asked(at=build.moment("2026-11-02 Mon 09:00"))
    address = begun(office)
    shown = text(office.get(address))
    assert "“一、总体情况”还没有写" in shown
    assert "1月31日" in shown
    assert "本单位2026年收取政府信息公开信息处理费0元。" in shown
    kept(office, address)
    own = office.post(address, {"publish": "1", "fingerprint": fingerprint(office, address)})
    assert "报告由单位负责人公布" in text(own)
    sent = {"publish": "1", "fingerprint": fingerprint(head, address)}
    assert head.post(address, sent).status_code == 302
    reader, row = Client(headers={"accept-language": "zh-hans"}), AnnualReport.objects.get()
    assert "沂水县民政局2026年政府信息公开工作年度报告" in text(reader.get("/information/annual/"))
    public = f"/information/annual/{row.body_id}/2026/"
    page = text(reader.get(public))
    assert "未收取信息处理费。" in page
    assert "<td>1.5</td>" in page.replace(' colspan="3"', "")
    told = reader.get(public + "report.json").json()
    assert told["figures"]["requests"]["四"] == [1, 0, 0, 0, 0, 0]
    assert reader.get(public + "report.pdf").content[:4] == b"%PDF"
    book = load_workbook(BytesIO(reader.get(public + "report.xlsx").content))
    assert len(book.worksheets) == 3
    for wrong in (public + "report.doc", public + "?edition=2", "/information/annual/x/2026/"):
        assert reader.get(wrong).status_code == 404
    assert "第 1 版" in text(office.get(LIST + "?year=2026"))


def test_what_is_typed_stays_where_it_is_refused(office: Desk) -> None:
    address = begun(office)
    sent = {**TEXTS, "other": "电话13800003210", "seen": "1", "keep": "1"}
    refused = office.post(address, sent)
    assert refused.status_code == 422
    assert "电话13800003210" in text(refused)
    assert "身份证号或个人手机号" in text(refused)
    wrong = office.post(address, {**TEXTS, "normative.issued": "两件", "seen": "1", "keep": "1"})
    assert wrong.status_code == 422
    stale = office.post(address, {**TEXTS, "seen": "7", "keep": "1"})
    assert "有变动" in text(stale)
    row = AnnualReport.objects.get()
    assert set(row.texts.values()) == {""}, "nothing of what was sent with it"
    assert office.post(address, {"discard": "1", "seen": row.revision}).status_code == 302
    assert not AnnualReport.objects.exists()


def test_a_chapter_is_kept_by_itself_beside_what_the_law_asks(office: Desk, head: Desk) -> None:
    address = begun(office)
    shown = text(office.get(address))
    assert "工作考核、社会评议和责任追究结果" in shown
    assert "条例第五十条第一款第（二）项" in shown
    sent = {"problems": "答复不够快，已增加人手。", "seen": "1", "keep": "problems"}
    assert office.post(address, sent).url == f"{address}#problems"
    row = AnnualReport.objects.get()
    assert (row.texts["problems"], row.texts["overview"]) == ("答复不够快，已增加人手。", "")
    same = {**sent, "seen": str(row.revision)}
    assert head.post(address, same).status_code == 302
    row.refresh_from_db()
    assert row.written_by_id == office.actor.account, "who changes nothing has written nothing"


def a_file(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("2025.xlsx", content)


def test_an_earlier_year_comes_in_or_says_which_cell_is_wrong(office: Desk) -> None:
    body = str(cases.body_at(office.actor))
    book = load_workbook(BytesIO(workbook(Figures(), "2025")))
    book.worksheets[1]["D5"] = "若干"
    spoiled = BytesIO()
    book.save(spoiled)
    given = {"whose": body, "year": "2025"}
    page = LIST + "bring-in/"
    refused = office.post(page, {**given, "table": a_file(spoiled.getvalue())})
    assert refused.status_code == 422
    assert "D5：“若干”不能填在这里" in text(refused)
    nothing = office.post(page, given)
    assert nothing.status_code == 422
    taken = office.post(page, {**given, "table": a_file(workbook(Figures(), "2025"))})
    assert taken.status_code == 302
    assert AnnualReport.objects.get().origin == "imported"


def test_requests_from_elsewhere_are_added_and_taken_out(office: Desk) -> None:
    address = begun(office)
    beside = address + "beside/"
    assert "系统外登记的申请" in text(office.get(beside))
    given = {"seen": "1", "note": "纸质台账", "table": a_file(workbook(Figures(), "2026"))}
    assert office.post(beside, given).status_code == 302
    assert "纸质台账" in text(office.get(address))
    assert office.post(beside, {"take_out": "1", "seen": "2"}).status_code == 302
    assert AnnualReport.objects.get().beside is None


def test_the_county_sees_how_far_all_are(january: Now, seat: Callable[[Actor], Desk]) -> None:
    centre = seat(build.at_desk(build.COUNTY, "supervisor"))
    shown = text(centre.get(LIST))
    assert "沂水县（全县汇总）" in shown
    assert "沂水县民政局" in shown
    assert "未开始" in shown
    address = centre.post(LIST + "begin/", {"whose": "county", "year": "2026"}).url
    assert "还没有公布的：" in text(centre.get(address))
    assert centre.get(address + "draft.pdf").content[:4] == b"%PDF"


def test_who_writes_none_is_told_whom_to_ask(agent: Desk, office: Desk) -> None:
    assert "请找本单位负责信息公开的同志" in text(agent.get(LIST))
    address = begun(office)
    assert agent.get(address).status_code == 404
