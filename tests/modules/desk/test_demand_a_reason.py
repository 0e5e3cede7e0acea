"""The matter's page demands the reason of a delay from whoever has the matter, and shows it."""

import pytest

from tests.build import Case, moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_open_a_matter import under_way

pytestmark = pytest.mark.django_db
NO_REASON = "还没有公布超期原因"


@pytest.fixture
def late(now: Now) -> Case:
    case = under_way()
    now.at = moment("2026-11-30 Mon 10:00")
    return case


def test_a_post_that_only_had_it_is_told_that_no_reason_is_stated(agent: Desk, late: Case) -> None:
    answer = agent.get(f"/desk/matters/{late.matter}/")
    assert NO_REASON in text(answer)
    assert answer.context["explain"] is None


def test_whoever_has_it_is_led_to_state_it(late: Case, seat, now: Now) -> None:
    desk = seat(late.whoever_has_it())
    address = f"/desk/matters/{late.matter}/"
    explain = desk.get(address).context["explain"]
    assert explain.url == f"{address}steps/explain_delay/"
    assert desk.get(explain.url).status_code == 200
    late.take("explain_delay", at=now.at, reason="专家改期。")
    answer = desk.get(address)
    assert NO_REASON not in text(answer) and "专家改期。" in text(answer)
    assert answer.context["explain"] is None


def test_in_time_nothing_is_demanded(window: Desk, now: Now) -> None:
    case = under_way()
    now.at = moment("2026-09-23 Wed 09:00")
    answer = window.get(f"/desk/matters/{case.matter}/")
    assert answer.context["delays"] == [] and "lateness" not in text(answer)
