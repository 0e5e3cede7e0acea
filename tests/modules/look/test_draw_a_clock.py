"""A clock bar shows each day once, and its sentence says everything that it draws."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some

from bianmin.law.clock import Light
from bianmin.law.limits import Unit
from bianmin.look import clock_bar
from tests.modules.look.clocks import hold, resume, shown, start, stop

MONDAY = date(2026, 11, 23)
NEXT_MONDAY = date(2026, 11, 30)


def drawn(view, kind):
    return clock_bar.draw(view).count(f'class="{kind}"')


@pytest.fixture(autouse=True)
def in_chinese():
    with override("zh-hans"):
        yield


def test_a_running_clock_says_what_is_left_and_until_when():
    view = shown(8, start(MONDAY), today=NEXT_MONDAY)
    assert clock_bar.sentence(view) == "还剩 3 个工作日，12月3日 星期四 24:00 前"
    assert (drawn(view, "used"), drawn(view, "open"), drawn(view, "late")) == (4, 4, 0)
    assert "12月3日 星期四" in clock_bar.draw(view)


def test_its_days_off_are_gaps():
    view = shown(8, start(MONDAY), today=NEXT_MONDAY)
    assert [kind for _, kind in view.days].count("off") == 3  # day zero and one weekend
    assert len(view.days) == 11


def test_the_last_day_is_today():
    view = shown(5, start(MONDAY), today=NEXT_MONDAY, light=Light.NEAR)
    assert clock_bar.sentence(view) == "今天到期，11月30日 星期一 24:00 前"


def test_a_late_clock_says_how_late_and_draws_each_late_day():
    view = shown(2, start(MONDAY), today=NEXT_MONDAY, light=Light.OVER_PROMISE)
    assert clock_bar.sentence(view) == "已超 3 个工作日，应在 11月25日 星期三 24:00 前"
    assert drawn(view, "late") == 3


def test_a_clock_late_by_hours_is_not_called_due_today():
    view = shown(5, start(MONDAY), today=NEXT_MONDAY, light=Light.OVER_PROMISE)
    assert clock_bar.sentence(view) == "今天已超时，应在 11月30日 星期一 24:00 前"


@pytest.mark.parametrize("day_off", [date(2026, 11, 28), date(2026, 11, 29)])
def test_on_the_weekend_after_its_end_it_is_late_but_not_since_today(day_off):
    view = shown(4, start(MONDAY), today=day_off, light=Light.OVER_PROMISE)
    told = "已超时，不到 1 个工作日，应在 11月27日 星期五 24:00 前"
    assert clock_bar.sentence(view) == told


def test_a_held_clock_has_no_end_and_says_whom_it_waits_for():
    stamps = (start(MONDAY), hold(date(2026, 11, 25)))
    view = shown(8, *stamps, today=NEXT_MONDAY, light=Light.HELD, waits_for="申请人补正材料")
    told = "11月25日 星期三起暂停计时，已用 2 个工作日；等申请人补正材料"
    assert clock_bar.sentence(view) == told
    assert [kind for _, kind in view.days].count("held") == 5
    assert drawn(view, "hold") > 0
    assert 'class="due"' not in clock_bar.draw(view)


def test_a_hold_that_has_ended_stays_hatched_and_moves_the_end():
    stamps = (start(MONDAY), hold(date(2026, 11, 24)), resume(date(2026, 11, 26)))
    view = shown(4, *stamps, today=NEXT_MONDAY)
    assert [kind for _, kind in view.days].count("held") == 2
    assert view.due_day == date(2026, 12, 1)


def test_a_stopped_clock_says_what_it_took_and_has_no_today():
    view = shown(10, start(MONDAY), stop(date(2026, 11, 26)), today=NEXT_MONDAY)
    assert clock_bar.sentence(view) == "已办结，用了 3 个工作日"
    assert drawn(view, "used") == 3
    assert 'class="today"' not in clock_bar.draw(view)


def test_natural_days_count_every_day():
    view = shown(10, start(MONDAY), today=MONDAY, unit=Unit.NATURAL_DAYS)
    assert clock_bar.sentence(view) == "还剩 10 天，12月3日 星期四 24:00 前"
    assert drawn(view, "open") == 10


def test_an_unannounced_year_makes_it_provisional():
    assert shown(60, start(MONDAY), today=NEXT_MONDAY).provisional
    assert not shown(8, start(MONDAY), today=NEXT_MONDAY).provisional


def test_words_from_elsewhere_cannot_become_markup():
    view = shown(8, start(MONDAY), today=NEXT_MONDAY, light='"><script>')
    assert "<script>" not in clock_bar.draw(view)


def test_nothing_inline_that_the_content_policy_forbids():
    drawing = clock_bar.draw(shown(8, start(MONDAY), today=NEXT_MONDAY))
    assert "style=" not in drawing
    assert "<style" not in drawing


@given(
    days=some.integers(1, 60),
    begun=some.dates(date(2026, 1, 1), date(2026, 6, 30)),
    passed=some.integers(0, 200),
)
def test_the_ticks_up_to_the_flag_are_the_days_of_the_limit(days, begun, passed):
    view = shown(days, start(begun), today=begun + timedelta(days=passed))
    assert drawn(view, "used") + drawn(view, "open") == days
    assert view.left is not None
    assert drawn(view, "late") == max(-view.left, 0)
    calendar_days = [day for day, _ in view.days]
    assert calendar_days == [
        view.start_day + timedelta(days=place) for place in range(len(calendar_days))
    ]
