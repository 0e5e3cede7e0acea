"""Her opinion from the tracking page: no login, one, changeable until it is answered."""

import pytest
from django.test import Client

from bianmin.applications import services as applications
from bianmin.applications.models import Opinion
from tests import build
from tests.build import FRIDAY, VILLAGE, Case
from tests.modules.applications.ways import onward, reach
from tests.modules.pdf_text import text_of

from .conftest import SetClock

pytestmark = pytest.mark.django_db


@pytest.fixture
def finished(set_clock: SetClock) -> Case:
    set_clock("2026-09-21 Mon 10:00")
    case = build.an_application(item="MZ-015")
    onward(case, reach(case, "handed_over", at=FRIDAY))
    return case


def admitted(chinese: Client, case: Case) -> str:
    """The matter's address, opened with code and four digits."""
    chinese.post("/track/", {"code": case.code, "tail": "3210"})
    return f"/track/{case.code}/"


def test_she_is_asked_once_it_is_finished_and_says_it_there(
    finished: Case, chinese: Client
) -> None:
    page = admitted(chinese, finished)
    assert f"{page}opinion/" in chinese.get(page).content.decode()
    assert chinese.get(f"{page}opinion/").status_code == 200
    empty = chinese.post(f"{page}opinion/", {"words": " ", "contact": "儿子 139"})
    assert empty.status_code == 422
    assert "儿子 139" in empty.content.decode()
    answer = chinese.post(f"{page}opinion/", {"words": "等得有点久"}, follow=True)
    assert "谢谢您" in answer.content.decode()
    assert Opinion.objects.get().words == "等得有点久"


def test_she_changes_it_until_it_is_answered_and_then_reads_the_answer(
    finished: Case, chinese: Client
) -> None:
    page = admitted(chinese, finished)
    chinese.post(f"{page}opinion/", {"words": "等得有点久"})
    assert "等得有点久" in chinese.get(f"{page}opinion/").content.decode()
    chinese.post(f"{page}opinion/", {"words": "还是满意的"})
    assert [one.words for one in Opinion.objects.all()] == ["还是满意的"]
    head = build.at_desk(VILLAGE, "head")
    applications.answer_opinion(
        matter=finished.matter,
        words="谢谢您",
        bodies=[build.body_of(VILLAGE).pk],
        by=head.account or 0,
        at=FRIDAY,
    )
    assert "谢谢您" in chinese.get(page).content.decode()
    late = chinese.post(f"{page}opinion/", {"words": "再改"})
    assert late.status_code == 422
    assert "已经答复" in late.content.decode()


def test_not_before_it_is_finished(case: Case, chinese: Client) -> None:
    page = admitted(chinese, case)
    assert f"{page}opinion/" not in chinese.get(page).content.decode()
    assert "还没有办完" in chinese.get(f"{page}opinion/").content.decode()
    assert chinese.post(f"{page}opinion/", {"words": "好"}).status_code == 422
    assert not Opinion.objects.exists()


def test_nobody_without_the_digits(finished: Case, chinese: Client) -> None:
    for path in ("opinion/", "opinion.pdf"):
        answer = chinese.get(f"/track/{finished.code}/{path}")
        assert answer.status_code == 302
    answer = chinese.post(f"/track/{finished.code}/opinion/", {"words": "好"})
    assert answer.status_code == 302
    assert not Opinion.objects.exists()


def test_the_sheet_can_be_printed_blank_and_as_said(finished: Case, chinese: Client) -> None:
    page = admitted(chinese, finished)
    blank = text_of(chinese.get(f"{page}opinion.pdf").content)
    assert finished.row.number[:6] in blank
    assert "张秀英" not in blank
    chinese.post(f"{page}opinion/", {"words": "等得有点久"})
    assert "等得有点久" in text_of(chinese.get(f"{page}opinion.pdf").content)


def test_she_says_that_money_was_asked_while_it_is_still_under_way(
    set_clock: SetClock, chinese: Client
) -> None:
    set_clock("2026-09-21 Mon 10:00")
    case = build.an_application()
    page = admitted(chinese, case)
    assert "谁都不能向您收钱" in chinese.get(page).content.decode()
    assert chinese.post(f"{page}charged/", {"words": ""}).status_code == 422
    answer = chinese.post(f"{page}charged/", {"words": "收了二十元"}, follow=True)
    assert "已交监督人员核实" in answer.content.decode()
    assert "收了二十元" in chinese.get(f"{page}charged/").content.decode()
    applications.answer_charge(
        matter=case.matter,
        outcome="given_back",
        words="已退给您",
        bodies=[build.body_of(VILLAGE).pk],
        by=build.at_desk(build.TOWN, "supervisor").account or 0,
        at=FRIDAY,
    )
    assert "属实，已退还并处理" in chinese.get(page).content.decode()
    assert "已退给您" in chinese.get(f"{page}charged/").content.decode()
    assert chinese.post(f"{page}charged/", {"words": "再说"}).status_code == 422


def test_of_money_asked_nobody_reads_without_code_and_digits(
    set_clock: SetClock, chinese: Client
) -> None:
    set_clock("2026-09-21 Mon 10:00")
    case = build.an_application()
    answer = chinese.post(f"/track/{case.code}/charged/", {"words": "收了二十元"})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/track/{case.code}/")
