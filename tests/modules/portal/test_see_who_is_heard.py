"""Joint handling as the applicant sees it: which departments are heard, which have answered."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.applications import services as applications
from bianmin.matters.models import Stay
from bianmin.people.models import Account
from tests import build
from tests.build import Case
from tests.modules.applications.joint_ways import led_case
from tests.modules.portal.conftest import SetClock

pytestmark = pytest.mark.django_db
TAIL = "3210"


@pytest.fixture
def led(set_clock: SetClock) -> Case:
    set_clock("2026-11-03 Tue 15:00")
    return led_case()


def ask(case: Case, set_clock: SetClock) -> list[int]:
    at = set_clock("2026-11-03 Tue 15:00")
    by = case.whoever_has_it()
    done = applications.ask_named(application=case.matter, by=by, at=at, key="all")
    return [one.matter for one in done]


def answer(task: int, step: str, set_clock: SetClock, when: str) -> None:
    by = build.on_post(Stay.objects.get(matter=task, left_at=None).post)
    words, at = {"reason": "与规划不符。"}, set_clock(when)
    applications.act_jointly(matter=task, step=step, by=by, at=at, key=step, words=words)


def shown(client: Client, case: Case) -> str:
    page = client.post("/track/", {"code": case.code, "tail": TAIL}, follow=True)
    return page.content.decode()


def tracked(case: Case) -> Any:
    told = {"code": case.code, "tail": TAIL}
    answer = Client().post("/api/v1/track", told, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return answer.json()["heard"]


def test_she_sees_who_is_asked_by_when_and_who_has_answered(
    led: Case, chinese: Client, set_clock: SetClock
) -> None:
    assert "征求其他部门意见" not in shown(chinese, led)
    assert tracked(led) == []
    _police, planning = ask(led, set_clock)
    page = shown(chinese, led)
    assert "由牵头单位替您去问" in page and "公安局" in page
    assert "11月3日 星期二征求意见，11月5日 星期四 24:00 前答复" in page
    assert [one["state"] for one in tracked(led)] == ["asked", "asked"]
    answer(planning, "object_jointly", set_clock, "2026-11-04 Wed 10:00")
    page = shown(chinese, led)
    assert "11月3日 星期二征求意见，11月4日 星期三已答复" in page
    assert "与规划不符" not in page, "what they think is for the decision to say"
    set_clock("2026-11-06 Fri 09:00")
    assert "应于11月5日 星期四前答复，现已超期" in shown(chinese, led)
    first, second = tracked(led)
    assert (first["state"], second["state"]) == ("asked", "answered")
    assert second["act_by"] is None and second["answered_at"].startswith("2026-11-04T")


def test_no_person_is_named_and_what_ends_is_not_waited_for(
    led: Case, chinese: Client, set_clock: SetClock
) -> None:
    tasks = ask(led, set_clock)
    stays = Stay.objects.filter(matter__in=tasks, left_at=None)
    holders = [build.on_post(stay.post).account for stay in stays]
    officers = list(Account.objects.filter(pk__in=holders).values_list("name", flat=True))
    led.take("refuse", at=set_clock("2026-11-04 Wed 10:00"), reason="不符合条件")
    page = shown(chinese, led)
    assert page.count("现已不需要答复") == 2
    assert not [name for name in officers if name in page]
    assert {one["state"] for one in tracked(led)} == {"not_needed"}


def test_however_many_are_asked_it_costs_the_same(
    led: Case, chinese: Client, set_clock: SetClock
) -> None:
    tasks = ask(led, set_clock)
    shown(chinese, led)
    with CaptureQueriesContext(
        connection,
    ) as two:
        chinese.get(f"/track/{led.code}/")
    at, by = set_clock("2026-11-03 Tue 15:05"), led.whoever_has_it()
    for department in ("水利局", "民政局"):
        body = build.body_of(build.COUNTY, department=department).pk
        wanted = applications.JointWanted(body, "有无异议", 1)
        applications.ask_joint(application=led.matter, wanted=wanted, by=by, at=at, key=department)
    with CaptureQueriesContext(connection) as four:
        page = chinese.get(f"/track/{led.code}/").content.decode()
    assert page.count("征求意见，") == len(tasks) + 2
    assert len(four) == len(two)
