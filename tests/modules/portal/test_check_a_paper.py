"""Whoever holds a paper can check it; nobody learns from that whom it concerns."""

import pytest
from django.test import Client

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
