"""The page on which an official puts right what was filled in, and what the matter's page shows."""

from typing import Any

import pytest

from bianmin.applications.models import Application, FormVersion
from tests import build
from tests.modules.applications.ways import reach
from tests.modules.desk.conftest import Desk, text
from tests.modules.desk.test_take_a_step import hidden, pressed

pytestmark = pytest.mark.django_db

CHILD = {"name": "张小宝", "relation": "子女", "id_number": build.id_number(5, born="20150601")}
ACCOUNT = "6228480000012345678"
SAID = {"household_size": "3", "bank_account": ACCOUNT, "members": [{**CHILD, "health": "健康"}]}
ROW = {"answer-members-0-name": "张小宝", "answer-members-0-relation": "子女"}
SAME = {**ROW, "answer-members-0-health": "健康", "answer-household_size": "3"}


@pytest.fixture
def case(agent: Desk) -> build.Case:
    return build.an_application(by=agent.actor, answers=SAID)


def answers(case: build.Case) -> Any:
    return Application.objects.get(pk=case.matter).answers


def address(case: build.Case) -> str:
    return f"/desk/matters/{case.matter}/steps/amend_answers/"


def test_what_was_filled_in_stands_in_the_form_and_numbers_stay_covered(
    agent: Desk, case: build.Case
) -> None:
    shown = text(agent.get(address(case)))
    assert 'name="answer-household_size" value="3"' in shown
    assert 'value="张小宝"' in shown
    assert CHILD["id_number"] not in shown
    assert ACCOUNT not in shown
    assert "5678。没有错就留空" in shown


def test_the_page_shows_what_stands_now_who_changed_it_and_what_stood_before(
    agent: Desk, case: build.Case
) -> None:
    said = {**SAME, "answer-household_size": "4", "reason": "户口簿上是四口人"}
    answer = pressed(agent, case, "amend_answers", **said)
    assert answer.status_code == 302, text(answer)
    assert answers(case) == {**SAID, "household_size": "4"}
    shown = text(agent.get(answer.url))
    now, before = shown.split("更正前填报的内容")
    assert "<dd>4</dd>" in now
    assert "更正。</p>" in now
    assert "<dd>3</dd>" in before
    assert "户口簿上是四口人" in before
    assert CHILD["id_number"] not in shown


def test_a_covered_number_is_changed_by_typing_it_anew(agent: Desk, case: build.Case) -> None:
    said = {**SAME, "answer-bank_account": "6228480000099999999", "reason": "换了卡"}
    assert pressed(agent, case, "amend_answers", **said).status_code == 302
    assert answers(case) == {**SAID, "bank_account": "6228480000099999999"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"answer-household_size": "三口", "reason": "填错"}, "填得不对"),
        ({"answer-household_size": "4"}, "请填写"),
        ({"answer-members-0-name": "", "reason": "填错"}, "第 1 人缺少：姓名"),
        ({"reason": "没有改动"}, "填报内容没有任何改动"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    agent: Desk, case: build.Case, said: dict[str, str], told: str
) -> None:
    answer = pressed(agent, case, "amend_answers", **{**SAME, **said})
    assert answer.status_code == 422
    assert told in text(answer)
    assert (SAME | said)["answer-household_size"] in text(answer)
    assert not FormVersion.objects.exists()


def test_a_page_that_is_older_than_a_change_is_refused(agent: Desk, case: build.Case) -> None:
    old = hidden(agent.get(address(case)))
    pressed(
        agent, case, "amend_answers", **{**SAME, "answer-household_size": "4", "reason": "四口"}
    )
    said = {**SAME, "answer-household_size": "5", "reason": "五口", **old}
    answer = agent.post(address(case), said)
    assert answer.status_code == 422
    assert answers(case)["household_size"] == "4"


def test_who_only_received_it_neither_sees_nor_wipes_a_households_health(
    agent: Desk, case: build.Case
) -> None:
    reach(case, "accept", at=build.FRIDAY)
    shown = text(agent.get(address(case)))
    assert "健康" not in shown
    assert "answer-members" not in shown
    said = {"answer-household_size": "4", "reason": "户口簿上是四口人"}
    assert pressed(agent, case, "amend_answers", **said).status_code == 302
    assert answers(case) == {**SAID, "household_size": "4"}


def test_after_the_decision_there_is_no_form(agent: Desk, case: build.Case) -> None:
    reach(case, "carried_down", at=build.FRIDAY)
    assert "answer-household_size" not in text(agent.get(address(case)))
    assert pressed(agent, case, "amend_answers", **SAME, reason="太晚了").status_code == 422
