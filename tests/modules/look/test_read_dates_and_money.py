"""Dates, days left and money read as people say them, in both languages."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.utils.translation import override

from bianmin.law.clock import Light
from bianmin.look import words

THURSDAY = date(2026, 12, 3)
AFTERNOON = datetime(2026, 12, 3, 7, 4, tzinfo=UTC)  # 15:04 in Shanghai
LATE_EVENING = datetime(2026, 12, 2, 16, 30, tzinfo=UTC)  # already Thursday in Shanghai


@pytest.mark.parametrize(
    ("said", "chinese", "english"),
    [
        (lambda: words.day(THURSDAY), "12月3日 星期四", "Thu 3 Dec"),
        (lambda: words.day(LATE_EVENING), "12月3日 星期四", "Thu 3 Dec"),
        (lambda: words.short_day(THURSDAY), "12-03 周四", "Thu 3 Dec"),
        (lambda: words.full_day(THURSDAY), "2026年12月3日 星期四", "Thu 3 Dec 2026"),
        (lambda: words.moment(AFTERNOON), "12月3日 星期四 15:04", "Thu 3 Dec 15:04"),
        (lambda: words.by(THURSDAY), "12月3日 星期四 24:00 前", "by 24:00 on Thu 3 Dec"),
        (lambda: words.by(THURSDAY, time(17)), "12月3日 星期四 17:00 前", "by 17:00 on Thu 3 Dec"),
        (lambda: words.until(3), "还剩 3 个工作日", "3 working days left"),
        (lambda: words.until(1), "还剩 1 个工作日", "1 working day left"),
        (lambda: words.until(0), "今天到期", "due today"),
        (lambda: words.until(-2), "已超 2 个工作日", "2 working days late"),
        (lambda: words.until(20, "natural_days"), "还剩 20 天", "20 days left"),
        (lambda: words.until(5, "hours"), "还剩 5 小时", "5 hours left"),
        (lambda: words.until(None), "", ""),
        (lambda: words.from_today(THURSDAY, date(2026, 12, 3)), "今天", "today"),
        (lambda: words.from_today(THURSDAY, date(2026, 12, 2)), "明天", "tomorrow"),
        (lambda: words.from_today(THURSDAY, date(2026, 12, 4)), "昨天", "yesterday"),
        (lambda: words.from_today(THURSDAY, date(2026, 11, 30)), "3 天后", "in 3 days"),
        (lambda: words.from_today(THURSDAY, date(2026, 12, 8)), "5 天前", "5 days ago"),
        (lambda: words.money(Decimal("1280.5")), "1,280.50 元", "1,280.50 yuan"),
        (lambda: words.money(500), "500 元", "500 yuan"),
        (lambda: words.money(None), "", ""),
    ],
)
def test_it_reads_as_people_say_it(said, chinese, english):
    with override("zh-hans"):
        assert said() == chinese
    with override("en"):
        assert said() == english


@pytest.mark.parametrize("nothing", [words.day, words.short_day, words.full_day, words.moment])
def test_no_date_reads_as_nothing(nothing):
    assert nothing(None) == ""


def test_a_span_names_its_second_day_only_when_it_is_another():
    next_morning = datetime(2026, 12, 4, 1, 0, tzinfo=UTC)
    with override("zh-hans"):
        assert words.span(LATE_EVENING, AFTERNOON) == "12月3日 星期四 00:30 – 15:04"
        assert words.span(AFTERNOON, next_morning) == "12月3日 星期四 15:04 – 12月4日 星期五 09:00"
        assert words.span(AFTERNOON, None) == "12月3日 星期四 15:04"


def test_every_light_of_the_law_has_a_shape_and_a_word_of_its_own():
    assert set(words.SHAPES) == set(words.LIGHTS) == {str(light) for light in Light}
    assert len(set(words.SHAPES.values())) == len(Light)
    with override("zh-hans"):
        assert len({words.light(kind) for kind in words.LIGHTS}) == len(Light)
