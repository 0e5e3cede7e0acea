"""When a notice is approved, open days move; who keeps the calendar sees which, and where to."""

from collections.abc import Callable
from typing import Any

import pytest

from bianmin.almanac import approval
from bianmin.almanac import selectors as almanac
from bianmin.desk.calendar import moves
from bianmin.matters.rereckon import rereckon
from bianmin.matters.services import Actor
from tests import build
from tests.modules.almanac import texts
from tests.modules.desk.conftest import Desk, Now, text

DECEMBER = build.moment("2026-12-21 Mon 09:00")
ADDRESS = "/desk/calendar/moves/"


def announce() -> None:
    """The notice of 2027 is approved, and the worker reckons."""
    first, second = build.an_account(), build.an_account()
    content = texts.TEXT_2027.encode()
    draft = approval.propose(content=content, source="gov.cn", by=first.pk, at=DECEMBER)
    seen = almanac.version()
    approval.approve(draft=draft.pk, seen=seen, by=second.pk, at=DECEMBER)
    rereckon(DECEMBER)


@pytest.fixture
def supervisor(seat: Callable[[Actor], Desk], now: Now) -> Desk:
    now.at = DECEMBER
    return seat(build.at_desk(build.COUNTY, "supervisor"))


def at_the_town() -> build.Case:
    case = build.an_application(at=build.moment("2026-12-18 Fri 09:00"))
    case.take("hand_up", at=build.moment("2026-12-18 Fri 10:00"))
    case.take("take_up", at=build.moment("2026-12-18 Fri 11:00"))
    case.take("accept", at=build.moment("2026-12-18 Fri 15:00"))
    return case


def test_nothing_has_moved_yet(supervisor: Desk) -> None:
    assert "没有期限变动" in text(supervisor.get(ADDRESS))


def test_the_days_that_moved_are_listed(supervisor: Desk) -> None:
    case = at_the_town()
    announce()
    page = text(supervisor.get(ADDRESS))
    assert case.row.number in page
    assert "承诺时限" in page
    assert f'href="/desk/matters/{case.matter}/"' in page
    assert "暂定" in page


def test_an_administrator_sees_the_days_but_opens_no_matter(
    supervisor: Desk, seat: Callable[[Actor], Desk]
) -> None:
    case = at_the_town()
    announce()
    administrator = seat(build.at_desk(build.COUNTY, "administrator"))
    page = text(administrator.get(ADDRESS))
    assert case.row.number in page
    assert f'href="/desk/matters/{case.matter}/"' not in page


def test_a_long_list_is_turned_page_by_page(
    supervisor: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moves, "ROWS", 1)
    cases = [at_the_town(), at_the_town()]
    announce()
    seen, address = "", ADDRESS
    while address:
        page = supervisor.get(address)
        seen += text(page)
        address = page.context["keyset"].older_url
    assert all(case.row.number in seen for case in cases)


@pytest.mark.parametrize("asked", [{"version": "x"}, {"version": "9" * 40}, {"after": "-1"}])
def test_what_no_list_has_written_is_the_first_page(supervisor: Desk, asked: Any) -> None:
    at_the_town()
    announce()
    assert "原到期日" in text(supervisor.get(ADDRESS, **asked))


def test_others_are_told_whose_it_is(seat: Callable[[Actor], Desk], now: Now) -> None:
    assert seat(build.at_desk(build.COUNTY, "window")).get(ADDRESS).status_code == 403
