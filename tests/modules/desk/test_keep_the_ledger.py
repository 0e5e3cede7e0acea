"""The ledger of one's bodies: by period, on paper, as a table."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.desk.views import ledger
from bianmin.matters.services import Actor
from tests import build
from tests.build import moment
from tests.modules.desk.conftest import Desk, Now

pytestmark = pytest.mark.django_db

STATEMENTS = 12


def some(number: int, agent: Desk, *, at: str = "2026-09-18 Fri 09:00") -> list[build.Case]:
    return [
        build.an_application(by=agent.actor, at=moment(at), party=build.a_party(serial=n))
        for n in range(1, number + 1)
    ]


def test_it_shows_the_last_thirty_days(agent: Desk, now: Now) -> None:
    case = some(1, agent)[0]
    now.at = moment("2026-09-20 Sun 10:00")
    (row,) = agent.get("/desk/ledger/").context["rows"]
    assert (row.number, row.item, row.person) == (case.row.number, "最低生活保障审核确认", "张*英")
    assert (row.received, row.due) == ("9月18日 星期五", "9月20日 星期日")
    assert row.where == "八大庄村代办点"
    now.at = moment("2026-10-18 Sun 10:00")
    assert agent.get("/desk/ledger/").context["rows"] == []


def test_the_place_where_it_is_now_is_told_to_the_place_it_came_from(agent: Desk, now: Now) -> None:
    case = some(1, agent)[0]
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    (row,) = agent.get("/desk/ledger/").context["rows"]
    assert row.where == "马站镇便民服务中心"


def test_a_period_is_chosen(agent: Desk, now: Now) -> None:
    some(1, agent)
    now.at = moment("2027-01-04 Mon 10:00")
    chosen = {"from": "2026-09-18", "to": "2026-09-18"}
    assert len(agent.client.get("/desk/ledger/", chosen).context["rows"]) == 1
    turned = {"from": "2026-09-19", "to": "2026-09-01"}
    assert len(agent.client.get("/desk/ledger/", turned).context["rows"]) == 1
    nonsense = {"from": "gestern", "to": "31.12."}
    assert agent.client.get("/desk/ledger/", nonsense).status_code == 200


def test_nobody_sees_the_ledger_of_another_place(
    agent: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    some(2, agent)
    stranger = seat(build.at_desk("371323102000", "window"))
    assert stranger.get("/desk/ledger/").context["rows"] == []


def test_it_goes_on_where_the_page_ends(
    agent: Desk, now: Now, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = some(5, agent)
    monkeypatch.setattr(ledger, "ROWS", 2)
    seen: list[int] = []
    address = "/desk/ledger/"
    while address:
        context = agent.client.get(address).context
        seen += [row.matter for row in context["rows"]]
        address = context["keyset"].older_url
    assert seen == sorted((case.matter for case in cases), reverse=True)


def test_the_statements_do_not_grow(agent: Desk, now: Now) -> None:
    some(1, agent)
    agent.get("/desk/ledger/")
    few = statements(agent)
    some(8, agent)
    assert statements(agent) == few <= STATEMENTS


def statements(desk: Desk) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert desk.get("/desk/ledger/").status_code == 200
    return len(captured)


def test_what_came_again_is_one_row_of_its_last_coming(agent: Desk, window: Desk, now: Now) -> None:
    case = some(1, agent)[0]
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    case.take("withdraw_later", at=moment("2026-09-21 Mon 10:00"), by=agent.actor)
    now.at = moment("2026-09-22 Tue 16:00")
    (there,) = window.get("/desk/ledger/").context["rows"]
    assert there.received == "9月21日 星期一"
    (here,) = agent.get("/desk/ledger/").context["rows"]
    assert here.received == "9月18日 星期五"


def test_a_day_that_may_still_move_is_marked(agent: Desk, now: Now) -> None:
    some(1, agent, at="2026-12-31 Thu 16:00")
    now.at = moment("2026-12-31 Thu 16:30")
    answer = agent.get("/desk/ledger/")
    (row,) = answer.context["rows"]
    assert row.due == "1月1日 星期五（暂定）"
    assert "放假安排还没有公布" in answer.content.decode()
    assert "1月1日 星期五（暂定）" in agent.get("/desk/ledger/print/").content.decode()
