"""Whoever hurries is seen: the green channel on top of the inbox, and a list for supervision."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.applications.models import Handling, Mode
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import COUNTY, TOWN, Case, moment

from .conftest import Desk, Now, text

FUNERAL = "MZ-015"
TEN = moment("2026-09-18 Fri 10:00")
MONDAY = moment("2026-09-21 Mon 10:00")
PAGE = "/desk/urgent/"

Seat = Callable[[Actor], Desk]


@pytest.fixture
def supervisor(seat: Seat) -> Desk:
    return seat(build.at_desk(COUNTY, "supervisor"))


@pytest.fixture
def hurried(now: Now) -> Case:
    build.at_desk(TOWN, "window")
    case = build.an_application(item=FUNERAL)
    case.take("send_straight", at=TEN, facts={"urgency": "disaster"})
    return case


def test_what_is_urgent_stands_first_even_before_what_is_late(
    hurried: Case, seat: Seat, now: Now
) -> None:
    late = build.an_application(
        item=FUNERAL, at=moment("2026-09-01 Tue 09:00"), party=build.a_party(serial=2)
    )
    for _hop in range(2):
        late.take("hand_up", at=moment("2026-09-01 Tue 10:00"))
    now.at = TEN
    sweep(TEN)
    desk = seat(hurried.whoever_has_it())
    lines = desk.get("/desk/").context["lines"]
    assert [line.url for line in lines] == [
        f"/desk/matters/{case.matter}/" for case in (hurried, late)
    ]
    assert lines[0].note.startswith("绿色通道")
    assert "绿色通道" not in lines[1].note
    assert [line.url for line in desk.get("/desk/", light="over").context["lines"]] == [
        f"/desk/matters/{late.matter}/"
    ]


def test_the_town_that_it_passed_by_reads_so_in_its_ledger_and_on_the_matter(
    hurried: Case, seat: Seat, now: Now
) -> None:
    usual = build.an_application(item=FUNERAL, party=build.a_party(serial=2))
    usual.take("hand_up", at=TEN)
    town = seat(build.at_desk(TOWN, "window"))
    now.at = MONDAY
    told = {row.matter: row.received for row in town.get("/desk/ledger/").context["rows"]}
    assert told[hurried.matter] == "9月18日 星期五（没有停留，直接上送）"
    assert told[usual.matter] == "9月18日 星期五"
    assert text(town.get("/desk/ledger/print/")).count("没有停留，直接上送") == 1
    passed = "没有在这里停留，直接往上送了"
    assert passed in text(town.get(f"/desk/matters/{hurried.matter}/"))
    assert passed not in text(town.get(f"/desk/matters/{usual.matter}/"))


def test_the_list_says_who_hurried_why_and_how(hurried: Case, supervisor: Desk, now: Now) -> None:
    now.at = TEN
    shown = supervisor.get(PAGE)
    (line,) = shown.context["lines"]
    assert line.number == hurried.row.number
    assert (line.way, line.reason) == ("加急：越级直报", "受灾、亡故等突发的事")
    assert line.post.endswith("代办员")
    assert line.at_once is None
    ((_post, told),) = shown.context["posts"]
    assert (told.count, told.received, told.share) == (1, 1, 100)
    assert "在办" in text(shown)


def test_what_was_not_decided_that_day_is_misuse_to_be_seen(
    hurried: Case, supervisor: Desk, now: Now
) -> None:
    now.at = MONDAY
    (line,) = supervisor.get(PAGE).context["lines"]
    assert line.at_once is False


def test_what_was_decided_that_day_was_urgent_indeed(
    hurried: Case, supervisor: Desk, now: Now
) -> None:
    hurried.take("accept", at=TEN)
    hurried.take("grant", at=moment("2026-09-18 Fri 16:00"))
    now.at = MONDAY
    shown = supervisor.get(PAGE)
    assert shown.context["lines"][0].at_once is True
    assert shown.context["posts"][0][1].at_once == 1


def test_help_and_ways_of_handling_are_counted(hurried: Case, supervisor: Desk, now: Now) -> None:
    build.an_application(item="MZ-017", mode="window", mandate="not_needed")
    counted = {(str(h), str(w)): n for h, w, n in supervisor.get(PAGE).context["ways"]}
    assert counted == {
        (str(Mode.RELAY.label), str(Handling.ON_BEHALF.label)): 1,
        (str(Mode.WINDOW.label), str(Handling.DIRECT.label)): 1,
    }


def test_a_town_sees_what_its_own_villages_hurried_and_no_other(
    hurried: Case, seat: Seat, now: Now
) -> None:
    own = seat(build.at_desk(TOWN, "supervisor"))
    other = seat(build.at_desk("371323102000", "supervisor"))
    assert len(own.get(PAGE).context["lines"]) == 1
    assert other.get(PAGE).context["lines"] == []


def test_another_month_shows_that_month(hurried: Case, supervisor: Desk, now: Now) -> None:
    assert supervisor.get(PAGE, month="2026-08").context["lines"] == []
    for wrong in ("1999-01", "soon", "2026-13"):
        assert supervisor.get(PAGE, month=wrong).context["month"] == "2026-09"


def test_it_is_for_supervision_only(hurried: Case, agent: Desk) -> None:
    shown = agent.get(PAGE)
    assert shown.status_code == 403
    assert "监督" in text(shown)
    assert PAGE not in text(agent.get("/desk/"))


def test_the_step_offers_the_countys_reasons_and_refuses_none(agent: Desk, now: Now) -> None:
    case = build.an_application(item=FUNERAL)
    address = f"/desk/matters/{case.matter}/steps/send_straight/"
    shown = agent.get(address)
    assert "群众要求急办" in text(shown)
    answer = agent.post(address, key="k1", seen=case.row.version)
    assert answer.status_code == 422
    answer = agent.post(address, key="k2", seen=case.row.version, urgency="asked")
    assert answer.status_code == 302
    assert case.stay.tier == 3


def test_the_statements_do_not_grow(hurried: Case, supervisor: Desk, now: Now) -> None:
    supervisor.get(PAGE)  # the directory is read once
    few = statements(supervisor)
    for serial in range(2, 6):
        case = build.an_application(item=FUNERAL, party=build.a_party(serial=serial))
        case.take("mark_urgent", at=TEN, facts={"urgency": "health"})
    assert statements(supervisor) == few <= STATEMENTS


STATEMENTS = 12


def statements(desk: Desk) -> int:
    with CaptureQueriesContext(connection) as asked:
        desk.get(PAGE)
    return len(asked)
