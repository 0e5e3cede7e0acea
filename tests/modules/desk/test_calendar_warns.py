"""A year without its notice on 1 December is told daily: at the desk, by message, by health."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from procrastinate.contrib.django import app

from bianmin.almanac import approval, selectors
from bianmin.config import calendar_watch, health
from bianmin.matters.services import Actor
from bianmin.network import services as staffing
from bianmin.notices.selectors import messages_of
from tests import build
from tests.modules.almanac import texts
from tests.modules.desk.conftest import Desk, Now, text

NOVEMBER = build.moment("2026-11-30 Mon 09:00")
DECEMBER = build.moment("2026-12-01 Tue 09:00")
THE_DAY_AFTER = build.moment("2026-12-02 Wed 09:00")
BAND = "2027 年的节假日安排还没有导入"


@pytest.fixture
def administrator(db: None) -> Actor:
    return build.at_desk(build.COUNTY, "administrator")


def announce() -> None:
    """The notice of 2027, proposed and approved."""
    first, second = build.an_account(), build.an_account()
    draft = approval.propose(
        content=texts.TEXT_2027.encode(), source="gov.cn", by=first.pk, at=DECEMBER
    )
    seen = selectors.version()
    approval.approve(draft=draft.pk, seen=seen, by=second.pk, at=DECEMBER)


def told(actor: Actor) -> list[str]:
    assert actor.account
    return [message.text for message in messages_of(actor.account, limit=9)]


def test_each_administrator_is_told_once_a_day(administrator: Actor) -> None:
    build.at_desk(build.COUNTY, "supervisor")
    assert calendar_watch.warn(NOVEMBER) == 0
    assert calendar_watch.warn(DECEMBER) == 1
    assert calendar_watch.warn(DECEMBER.replace(hour=17)) == 0
    assert len(told(administrator)) == 1
    assert "2027年的节假日安排还没有导入" in told(administrator)[0]
    assert calendar_watch.warn(THE_DAY_AFTER) == 1
    assert len(told(administrator)) == 2


def test_an_announced_year_needs_no_warning(administrator: Actor) -> None:
    announce()
    assert calendar_watch.warn(DECEMBER) == 0
    assert told(administrator) == []


def test_who_comes_later_that_day_is_told_too(administrator: Actor) -> None:
    calendar_watch.warn(DECEMBER)
    assert administrator.post
    newcomer = build.an_account()
    staffing.appoint(
        post=administrator.post, account=newcomer.pk, rank="B",
        from_day=build.APPOINTED, by=None, at=DECEMBER,
    )  # fmt: skip
    assert calendar_watch.warn(DECEMBER.replace(hour=10)) == 1
    assert len(told(administrator)) == 1


@pytest.mark.parametrize(("at", "shown"), [(NOVEMBER, False), (DECEMBER, True)])
def test_the_desk_says_it_to_the_administrator(
    seat: Callable[[Actor], Desk], administrator: Actor, now: Now, at: datetime, shown: bool
) -> None:
    now.at = at
    desk, other = seat(administrator), seat(build.at_desk(build.COUNTY, "coordinator"))
    assert (BAND in text(desk.get("/desk/"))) is shown
    assert (BAND in text(desk.get("/desk/ledger/"))) is shown
    assert BAND not in text(other.get("/desk/"))


def test_the_desk_stops_saying_it(
    seat: Callable[[Actor], Desk], administrator: Actor, now: Now
) -> None:
    now.at = DECEMBER
    announce()
    assert BAND not in text(seat(administrator).get("/desk/"))


@pytest.mark.parametrize(("at", "year"), [(NOVEMBER, None), (DECEMBER, 2027)])
def test_health_names_the_year(
    db: None, monkeypatch: pytest.MonkeyPatch, at: datetime, year: int | None
) -> None:
    monkeypatch.setattr(health, "present", lambda: at)
    assert Client().get("/healthz").json()["overdue_calendar_year"] == year


def test_the_worker_knows_the_task() -> None:
    assert "bianmin.config.tasks.watch_calendar" in app.tasks
