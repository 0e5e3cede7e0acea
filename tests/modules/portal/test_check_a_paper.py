"""Whoever holds a paper can check it; nobody learns from that whom it concerns."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bianmin.applications.models import Application
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from tests import build
from tests.build import Case

pytestmark = pytest.mark.django_db


def test_a_paper_is_known_by_its_code(case: Case, chinese: Client) -> None:
    paper = Paper.objects.get(kind="mandate")
    assert paper.scan_path == f"papers/{paper.access_code}/"
    shown = chinese.get("/" + paper.scan_path).content.decode()
    for words in ("代办委托书", paper.number, "八大庄村代办点", "没有被替换"):
        assert words in shown
    assert "张" not in shown


def test_a_replaced_paper_no_longer_holds(case: Case, chinese: Client) -> None:
    paper = Paper.objects.get(kind="mandate")
    notices.replace(paper, facts={}, organ_mark="八大庄村代办点", at=build.FRIDAY)
    shown = chinese.get(f"/papers/{paper.access_code.lower()}/").content.decode()
    assert "不再有效" in shown


def test_an_unknown_code_may_mean_a_false_paper(chinese: Client) -> None:
    answer = chinese.get("/papers/ABCDEFGHJK/")
    assert answer.status_code == 404
    assert "12345" in answer.content.decode()


def test_codes_cannot_be_walked(case: Case, chinese: Client) -> None:
    for number in range(30):
        assert chinese.get(f"/papers/ABCDEFGH{number:02}/").status_code == 404
    paper = Paper.objects.get(kind="mandate")
    refused = chinese.get(f"/papers/{paper.access_code}/")
    assert refused.status_code == 422
    assert "半小时" in refused.content.decode() or "30" in refused.content.decode()


def test_the_last_four_digits_open_it_whole(case: Case, chinese: Client) -> None:
    paper = Paper.objects.get(kind="mandate")
    address = f"/papers/{paper.access_code}/"
    wrong = chinese.post(address, {"tail": "0000"})
    assert wrong.status_code == 422
    assert "张" not in wrong.content.decode()
    tail = Application.objects.get(matter=case.matter).party.id_number[-4:]
    opened = chinese.post(address, {"tail": tail})
    assert opened.status_code == 302
    assert chinese.get(opened.url).content.startswith(b"%PDF-")


def test_a_withdrawn_paper_says_by_which_paper(case: Case, chinese: Client) -> None:
    case.take("void", at=build.FRIDAY, reason="重复登记")
    shown = chinese.get(f"/papers/{Paper.objects.get(kind='receipt').access_code}/")
    told = shown.content.decode()
    assert "已经收回" in told
    assert Paper.objects.get(kind="voided").number in told


def sent(chinese: Client, content: bytes, **more: Any) -> str:
    file = SimpleUploadedFile("文书.pdf", content, "application/pdf")
    answer = chinese.post("/papers/", {"file": file, **more})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_file_is_recognised_and_a_changed_one_told_from_it(case: Case, chinese: Client) -> None:
    paper = Paper.objects.get(kind="mandate")
    pdf = notices.read_pdf(paper)
    told = sent(chinese, pdf)
    assert "没有改动" in told
    assert paper.number in told
    assert "张" not in told
    assert "出具后又添加了内容" in sent(chinese, pdf + b"\n%%EOF\n")
    assert "不是原件" in sent(chinese, pdf.replace(b"/Count 1", b"/Count 2"))
    assert "不是原件" in sent(chinese, b"a scan of it", code=paper.access_code)
    assert "不是这里出具的" in sent(chinese, b"something else")


def test_a_code_typed_in_leads_to_its_page(chinese: Client, db: None) -> None:
    answer = chinese.post("/papers/", {"code": "abcde fghjk"})
    assert answer.status_code == 302
    assert chinese.get(answer.url).status_code == 404


def test_neither_code_nor_file_is_asked_for_again(chinese: Client, db: None) -> None:
    answer = chinese.post("/papers/", {})
    assert answer.status_code == 422
    assert "请输入文书码" in answer.content.decode()


def test_a_huge_file_is_refused_in_a_sentence(chinese: Client, db: None, settings: Any) -> None:
    settings.LARGEST_UPLOAD_BYTES = 10
    file = SimpleUploadedFile("文书.pdf", b"%PDF-1.7 and more", "application/pdf")
    answer = chinese.post("/papers/", {"file": file})
    assert answer.status_code == 422
    assert "MB" in answer.content.decode()
