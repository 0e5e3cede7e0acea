"""Corrected once, refused with reasons, withdrawn, returned: by programs, with the same rules."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bianmin.matters.models import Entry
from tests import build
from tests.build import TOWN
from tests.modules.api.conftest import Now, Program, a_key, an_application
from tests.modules.applications.ways import what_stands
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


@pytest.fixture
def matter(agent: Program, now: Now) -> int:
    """Low-income aid at the town's window, taken in and handed up by the agent."""
    given = an_application()
    receipt = agent.post_to("/applications", given, 201, idempotency_key=a_key())
    agent.take(receipt["matter"], "hand_up")
    now.at += timedelta(hours=1)
    return int(receipt["matter"])


def test_corrections_are_asked_for_once_and_brought_by_the_agent(
    matter: int, agent: Program, window: Program, anybody: Program
) -> None:
    wants = window.offered(matter)["ask_correction"]["properties"]["papers"]
    assert "m1" in wants["propertyNames"]["enum"]
    window.take(matter, "ask_correction", papers={"m1": "缺户主那一页"})
    she_reads_what_to_bring(matter, anybody)
    page = agent.upload(f"/matters/{matter}/materials/m1/pages", a_photo())["pages"][0]
    agent.post_to(f"/matters/{matter}/pages/{page['id']}/turn", {"degrees": 90}, 204)
    agent.take(matter, "supply", materials=["m1"])
    again = window.take(matter, "ask_correction", 422, papers={"m2": "还要这个"})
    assert again["code"] == "second-correction"
    assert again["article"] == "行政许可法第三十二条第一款第四项"
    assert again["type"] == "urn:bianmin:refusal:second-correction"
    assert window.take(matter, "accept")["again"] is False


def she_reads_what_to_bring(matter: int, anybody: Program) -> None:
    code = build.Case(matter, "").row.application.code
    told = anybody.post_to("/track", {"code": code, "tail": "3210"})
    assert [(paper["key"], paper["why"]) for paper in told["to_bring"]] == [("m1", "缺户主那一页")]
    assert told["waits_for"] == "applicant"


def test_what_was_filled_in_is_put_right(matter: int, window: Program) -> None:
    assert "answers" in window.offered(matter)["amend_answers"]["required"]
    why = {"reason": "户口簿上是四口人"}
    assert window.take(matter, "amend_answers", 422, **why)["code"] == "facts-malformed"
    wrong = window.take(matter, "amend_answers", 422, answers={"household_size": "四"}, **why)
    assert wrong["code"] == "answer-wrong"
    window.take(matter, "amend_answers", answers={"household_size": "4"}, **why)
    assert build.Case(matter, "").row.application.answers["household_size"] == "4"


def test_a_refusal_needs_its_reason_and_carries_the_remedy(
    matter: int, window: Program, program: Programs
) -> None:
    missing = window.take(matter, "refuse_acceptance", 422)
    assert missing["code"] == "facts-malformed"
    assert missing["errors"][0]["field"] == "facts"
    window.take(matter, "refuse_acceptance", reason="不属于本镇管辖，请到户籍地申请。")
    shown = window.get(f"/matters/{matter}")
    assert shown["outcome"] == "not_accepted"
    assert "non_acceptance" in [paper["kind"] for paper in shown["papers"]]
    entry = shown["entries"][-1]
    assert entry["words"] == {"reason": "不属于本镇管辖，请到户籍地申请。"}
    assert "reason" not in entry["facts"]


def test_she_withdraws_and_a_returned_matter_goes_back_one_leg(
    matter: int, agent: Program, window: Program, program: Programs
) -> None:
    window.take(matter, "accept")
    reviewer = program(build.at_desk(TOWN, "reviewer"))
    told = reviewer.take(matter, "return_leg", 422, reason="受理时漏看了一页。")
    assert told["code"] == "told-stands"
    colleague = build.at_desk(TOWN, "approver").account
    reviewer.take(matter, "report_visit", second=colleague, reason="两人入户，与申报一致。")
    reviewer.take(matter, "return_leg", reason="漏看了一间房，再去一次。")
    assert window.get(f"/matters/{matter}")["stay"]["leg"]["code"] == "visit"
    agent.take(matter, "withdraw_later", reason="本人不办了。")
    assert agent.get(f"/matters/{matter}")["outcome"] == "withdrawn"


def test_whoever_was_overtaken_is_told_who_and_when(
    matter: int, agent: Program, window: Program, now: Now
) -> None:
    seen = window.get(f"/matters/{matter}")["version"]
    window.take(matter, "take_up")
    before = what_stands()
    stale = window.take(matter, "accept", 409, seen=seen - 1)
    assert stale["code"] == "stale"
    assert stale["acted"]["instant"].startswith(now.at.date().isoformat())
    assert stale["acted"]["who"]
    assert what_stands() == before


def test_a_key_used_again_gets_the_first_answer_or_is_refused(matter: int, window: Program) -> None:
    key, seen = a_key(), window.get(f"/matters/{matter}")["version"]
    first = window.take(matter, "ask_correction", key=key, seen=seen, papers={"m1": "缺一页"})
    before = what_stands()
    again = window.take(matter, "ask_correction", key=key, seen=seen, papers={"m1": "缺一页"})
    assert again == {**first, "again": True}
    other = window.take(matter, "ask_correction", 422, key=key, seen=seen, papers={"m2": "缺一页"})
    assert other["code"] == "key-reused"
    step = window.take(matter, "refuse_acceptance", 422, key=key, seen=seen, reason="不归本镇")
    assert step["code"] == "key-reused"
    assert what_stands() == before


def test_two_clients_may_use_the_same_key(matter: int, agent: Program, window: Program) -> None:
    window.take(matter, "take_up", key="1")
    agent.take(matter, "withdraw_later", key="1", reason="本人不办了。")
    keys = Entry.objects.filter(matter=matter).values_list("key", flat=True)
    assert len({key for key in keys if key.endswith(".1")}) == 2


@pytest.mark.parametrize("key", ["", "空", "two words", "x" * 45])
def test_without_a_key_nothing_is_done(matter: int, window: Program, key: str) -> None:
    before = what_stands()
    body = {"seen": 9, "facts": {}}
    told = window.post_to(f"/matters/{matter}/steps/accept", body, 400, idempotency_key=key)
    assert told["code"] == "key-missing"
    assert what_stands() == before


def test_an_application_sent_again_with_other_papers_is_refused(agent: Program) -> None:
    key = a_key()
    agent.post_to("/applications", an_application(), 201, idempotency_key=key)
    before = what_stands()
    other = an_application()
    other["papers"][0]["originals"] = 1
    told = agent.post_to("/applications", other, 422, idempotency_key=key)
    assert told["code"] == "key-reused"
    assert what_stands() == before


def test_a_file_of_another_matter_is_not_taken(agent: Program, window: Program) -> None:
    file = agent.upload("/files", a_photo())["id"]
    given = an_application()
    given["papers"][0]["files"] = [file]
    agent.post_to("/applications", given, 201, idempotency_key=a_key())
    before = what_stands()
    told = agent.post_to("/applications", given, 422, idempotency_key=a_key())
    assert (told["code"], told["errors"][0]["field"]) == ("file-missing", "files")
    own = window.upload("/files", a_photo())["id"]
    given["papers"][0]["files"] = [own]
    assert agent.post_to("/applications", given, 422, idempotency_key=a_key())["code"] == (
        "file-missing"
    )
    assert what_stands() == before
