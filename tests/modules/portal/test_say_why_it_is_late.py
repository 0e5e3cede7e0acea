"""A passed promise or limit: the reason stated in public, or honestly that none is stated yet."""

import pytest
from django.test import Client

from tests import build
from tests.build import Case
from tests.modules.portal.conftest import SetClock
from tests.modules.portal.test_follow_a_matter import PHONE, ask

pytestmark = pytest.mark.django_db
NO_REASON = "还没有公布超期原因"


@pytest.fixture
def accepted(case: Case, set_clock: SetClock) -> Case:
    """Accepted on Friday 2026-09-18; its promise and the law's limit end in the winter."""
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:05"))
    case.take("accept", at=set_clock("2026-09-18 Fri 09:06"))
    return case


def test_in_time_nothing_is_said(accepted: Case, chinese: Client) -> None:
    assert "lateness" not in ask(chinese, accepted.code, PHONE)


def test_late_without_a_reason_says_so_with_the_article(
    accepted: Case, chinese: Client, set_clock: SetClock
) -> None:
    set_clock("2026-11-30 Mon 10:00")
    shown = ask(chinese, accepted.code, PHONE)
    assert shown.count(NO_REASON) == 2  # the promise and the law's limit
    assert "优化营商环境条例第三十六条" in shown
    assert shown.index(NO_REASON) < shown.index("办到哪里了")


def test_the_stated_reason_is_shown_with_its_office_and_day(
    accepted: Case, chinese: Client, set_clock: SetClock
) -> None:
    at = set_clock("2026-11-30 Mon 10:00")
    accepted.take("explain_delay", at=at, reason="入户时申请人外出务工，改约两次。")
    shown = ask(chinese, accepted.code, PHONE)
    assert NO_REASON not in shown
    assert "入户时申请人外出务工，改约两次。" in shown
    assert "马站镇便民服务中心 · 11月30日 星期一 10:00" in shown


def test_it_stays_said_when_the_matter_is_closed(
    accepted: Case, chinese: Client, set_clock: SetClock
) -> None:
    at = set_clock("2026-11-30 Mon 10:00")
    accepted.take("explain_delay", at=at, reason="入户时申请人外出务工，改约两次。")
    by = build.an_agent()
    accepted.take("withdraw_later", at=set_clock("2026-11-30 Mon 11:00"), by=by)
    assert "入户时申请人外出务工" in ask(chinese, accepted.code, PHONE)
