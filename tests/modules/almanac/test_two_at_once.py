"""Two people decide at one moment, two workers warn at one moment: it happens once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from bianmin.almanac import approval, selectors
from bianmin.almanac.models import Draft, Notice
from bianmin.config import calendar_watch
from bianmin.law.refusal import Refusal
from bianmin.notices.models import Message
from bianmin.people.models import Account
from tests import build
from tests.modules.almanac import texts
from tests.modules.almanac.office import LATER, Office, table

pytestmark = pytest.mark.usefixtures("fresh_database")
RACES = 5


def race(*deeds: Callable[[], object]) -> list[str]:
    """All at once, each on a connection of its own: "done", or the code of the refusal."""
    start = Barrier(len(deeds), timeout=30)

    def run(deed: Callable[[], object]) -> str:
        connection.ensure_connection()
        start.wait()
        try:
            deed()
        except Refusal as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(run, deeds))


def an_office() -> tuple[Office, int]:
    """Two people, and a third who may approve as well."""
    names = ("甲", "乙", "丙")
    made = [Account.objects.create_account(username=name, name=name).pk for name in names]
    return Office(made[0], made[1]), made[2]


def approving(draft: Draft, by: int, seen: int) -> Callable[[], object]:
    return lambda: approval.approve(draft=draft.pk, seen=seen, by=by, at=LATER)


def discarding(draft: Draft, by: int) -> Callable[[], object]:
    return lambda: approval.discard(draft=draft.pk, by=by, at=LATER)


def test_two_approve_one_notice() -> None:
    office, third = an_office()
    for day in range(1, RACES + 1):
        draft = office.propose(table((f"2026-12-{day:02}", "off", "雪灾")))
        seen = selectors.version()
        answers = race(approving(draft, office.second, seen), approving(draft, third, seen))
        assert answers == ["done", "notice_decided_already"]
    assert Notice.objects.exclude(draft=None).count() == RACES


def test_two_notices_at_once_are_looked_at_one_after_the_other() -> None:
    office, third = an_office()
    for day in range(1, RACES + 1):
        first = office.propose(table((f"2026-12-{day:02}", "off", "雪灾")))
        other = office.propose(table((f"2026-12-{day + 10:02}", "off", "雪灾")))
        seen = selectors.version()
        answers = race(approving(first, office.second, seen), approving(other, third, seen))
        assert answers == ["done", "notice_calendar_changed"]


def test_one_approves_while_another_discards() -> None:
    office, third = an_office()
    for _ in range(RACES):
        draft = office.propose(texts.TEXT_2027.encode())
        seen = selectors.version()
        answers = race(approving(draft, office.second, seen), discarding(draft, third))
        assert answers == ["done", "notice_decided_already"]
        if Notice.objects.filter(year=2027).exists():
            return


def test_two_workers_warn_once() -> None:
    build.at_desk(build.COUNTY, "administrator")
    at = build.moment("2026-12-01 Tue 09:00")
    race(*[lambda: calendar_watch.warn(at)] * 4)
    assert Message.objects.filter(wording=calendar_watch.WORDING).count() == 1
