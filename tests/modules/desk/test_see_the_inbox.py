"""The inbox: what is due first stands first, in a fixed number of statements."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.matters.services import Actor
from bianmin.network.staffing import stand_in
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db

STATEMENTS = 14


def some(number: int, *, at: str = "2026-09-18 Fri 09:00") -> list[build.Case]:
    return [
        build.an_application(
            at=moment(at),
            party=build.a_party(name=f"张{'一二三四五六七八九十'[n % 10]}丰", serial=n),
        )
        for n in range(1, number + 1)
    ]


def test_a_row_says_what_whose_whence_and_until_when(agent: Desk, now: Now) -> None:
    some(1)
    now.at = moment("2026-09-20 Sun 10:00")  # a working day, in place of the long holiday
    shown = text(agent.get("/desk/"))
    assert "最低生活保障审核确认 · 张*丰" in shown
    assert "张一丰" not in shown
    assert "今天 17:00" in shown
    assert "已停 1 个工作日" in shown
    assert "上报" in shown


def test_from_another_body_it_says_where_it_came_from(window: Desk, now: Now) -> None:
    case = some(1)[0]
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    now.at = moment("2026-09-20 Sun 10:00")
    shown = text(window.get("/desk/"))
    assert "八大庄村代办点 → 马站镇便民服务中心 · 受理" in shown
    assert "接收" in shown


def test_what_waits_for_the_applicant_says_so_and_stands_last(window: Desk, now: Now) -> None:
    waits, works = some(2)
    for case in (waits, works):
        case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    waits.take(
        "ask_correction",
        at=moment("2026-09-18 Fri 16:00"),
        facts={"materials": ["m1"]},
        reason="请补正",
    )
    now.at = moment("2026-09-21 Mon 10:00")
    shown = text(window.get("/desk/"))
    assert "等申请人补正" in shown
    assert shown.index("张*丰") < shown.index("现在不计时")


def test_the_counts_filter(agent: Desk, now: Now) -> None:
    late, fresh = some(2)
    Stay.objects.filter(matter=late.matter, left_at=None).update(light="over_promise")
    shown = text(agent.get("/desk/", light="over"))
    assert f"/desk/matters/{late.matter}/" in shown
    assert f"/desk/matters/{fresh.matter}/" not in shown
    assert "没有这一类的办件" in text(agent.get("/desk/", light="near"))


def test_an_empty_inbox_says_what_to_do(agent: Desk) -> None:
    shown = text(agent.get("/desk/"))
    assert "现在没有待办" in shown
    assert "收件" in shown


def test_it_goes_on_where_the_page_ends(
    agent: Desk, monkeypatch: pytest.MonkeyPatch, now: Now
) -> None:
    cases = some(5)
    monkeypatch.setattr(selectors.inbox, "__kwdefaults__", {"after": None, "light": "", "limit": 2})
    seen: list[int] = []
    address = "/desk/"
    for _page in range(3):
        answer = agent.get(address)
        lines = answer.context["lines"]
        seen += [int(line.url.split("/")[3]) for line in lines]
        address = answer.context["keyset"].older_url
    assert sorted(seen) == sorted(case.matter for case in cases)
    assert address == ""


def test_a_wrong_place_in_the_list_is_its_beginning(agent: Desk, now: Now) -> None:
    some(1)
    assert len(agent.get("/desk/", after="nonsense").context["lines"]) == 1


def test_the_statements_do_not_grow_with_the_matters(agent: Desk, now: Now) -> None:
    some(1)
    agent.get("/desk/")
    few = statements(agent)
    some(9)
    many = statements(agent)
    assert few == many <= STATEMENTS


def statements(desk: Desk) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert desk.get("/desk/").status_code == 200
    return len(captured)


def test_who_looks_after_an_empty_post_sees_its_work_marked(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = some(1)[0]
    stay = case.stay
    away = stay.post
    account = build.on_post(away).account
    build.staffing.take_leave(
        account=account,
        from_day=moment("2026-09-21 Mon 09:00").date(),
        until_day=moment("2026-09-25 Fri 09:00").date(),
        by=None,
        at=now.at,
    )
    now.at = moment("2026-09-21 Mon 10:00")
    found = stand_in(build.network.directory(), away, now.at.date())
    assert found.post
    shown = text(seat(build.on_post(found.post.id)).get("/desk/"))
    assert "代看" in shown
    assert "打开" in shown


def test_a_day_that_may_still_move_is_marked_and_says_why(agent: Desk, now: Now) -> None:
    some(1)
    assert "暂定" not in text(agent.get("/desk/"))
    some(1, at="2026-12-31 Thu 16:00")
    now.at = moment("2026-12-31 Thu 16:30")
    shown = text(agent.get("/desk/"))
    assert "明天（暂定）" in shown
    assert "放假安排还没有公布" in shown
