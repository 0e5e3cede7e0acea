"""Why a day is the day: the arithmetic adds up, each day stands once, every code has its words."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some

from bianmin.law.calendar import Calendar
from bianmin.law.clock import Light, Why, explain
from bianmin.law.holds import LEGAL_HOLDS
from bianmin.law.limits import Extension, Limit, Unit, Way
from bianmin.law.limits import load as the_law
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI
from bianmin.look import explanation as look
from bianmin.look.clock_views import clock_view
from bianmin.look.explanation import arithmetic, months, words
from tests.build import moment

OFF = frozenset(date(2026, 9, 25) + timedelta(days=n) for n in range(3)) | frozenset(
    date(2026, 10, 1) + timedelta(days=n) for n in range(7)
)
CALENDAR = Calendar(
    "autumn", OFF, frozenset({date(2026, 9, 20), date(2026, 10, 10)}), frozenset({2026})
)
FRIDAY = moment("2026-09-18 Fri 09:00")


@pytest.fixture(autouse=True)
def in_chinese() -> Iterator[None]:
    with override("zh-hans"):
        yield


def started(*later: Stamp, at: datetime = FRIDAY) -> tuple[Stamp, ...]:
    return (Stamp(StampKind.START, at, 1), *later)


def asked(limit: Limit, stamps: tuple[Stamp, ...], *, closes: time | None = None) -> look.Asked:
    bar = clock_view(
        limit,
        stamps,
        CALENDAR,
        at=FRIDAY,
        name="promise",
        label="时限",
        light=Light.IN_TIME,
        closes=closes,
    )
    return look.Asked(bar, limit, stamps, CALENDAR, closes)


def told(limit: Limit, *later: Stamp, at: datetime = FRIDAY) -> look.Explanation:
    return look.explanation(asked(limit, started(*later, at=at)))


HELD = (
    Stamp(StampKind.HOLD, moment("2026-09-21 Mon 10:00"), 2, hold="hearing", value=4),
    Stamp(StampKind.RESUME, moment("2026-09-24 Thu 10:00"), 3, hold="hearing", ends=2),
)
DECIDE = the_law().in_force("XK-DECIDE", FRIDAY.date())


@pytest.mark.parametrize(
    ("limit", "later", "sentence"),
    [
        (
            DECIDE,
            (),
            "9月18日 星期五当天不算；从第二天数到10月22日 星期四共 34 天，去掉周末 4 天，"
            "去掉放假 10 天，正好 20 个工作日（其中调休上班 2 天）。",
        ),
        (
            DECIDE,
            HELD,
            "9月18日 星期五当天不算；从第二天数到10月27日 星期二共 39 天，去掉周末 6 天，"
            "去掉放假 10 天，去掉暂停 3 天，正好 20 个工作日（其中调休上班 2 天）。",
        ),
        (
            Limit("x", 10, Unit.NATURAL_DAYS),
            (),
            "9月18日 星期五当天不算；从第二天数到9月28日 星期一共 10 天，正好 10 天。",
        ),
        (
            Limit("x", 9, Unit.NATURAL_DAYS),
            (),
            "9月18日 星期五当天不算；从第二天数到9月28日 星期一共 10 天，去掉顺延 1 天，"
            "正好 9 天。",
        ),
        (
            Limit("x", 1, Unit.MONTHS),
            (),
            "9月18日 星期五当天不算；从第二天数到10月19日 星期一共 31 天，去掉顺延 1 天，"
            "正好 1 个月（30 天）。",
        ),
        (
            Limit("x", 24, Unit.HOURS),
            (),
            "从9月18日 星期五 09:00起，一小时一小时地数 24 小时，到9月19日 星期六 09:00为止。",
        ),
        (Limit("x", 0, Unit.IMMEDIATE), (), "应当当场办，就是9月18日 星期五这一天。"),
        (
            DECIDE,
            HELD[:1],
            "已经算了 2 个工作日，现在暂停计时；恢复以后接着往下数，所以还定不出到期日。",
        ),
        (
            Limit("x", 7, Unit.WORKING_DAYS, way=Way.BEFORE),
            (),
            "9月18日 星期五当天不算；往回数到9月9日 星期三共 9 天，去掉周末 2 天，"
            "正好 7 个工作日。",
        ),
    ],
)
@pytest.mark.django_db
def test_the_arithmetic_in_one_sentence(
    limit: Limit, later: tuple[Stamp, ...], sentence: str
) -> None:
    assert told(limit, *later).sentence == sentence


@given(
    days=some.integers(1, 40),
    begun=some.dates(date(2026, 9, 1), date(2026, 10, 20)),
    unit=some.sampled_from([Unit.WORKING_DAYS, Unit.NATURAL_DAYS]),
    held=some.tuples(some.integers(0, 9), some.integers(0, 9)),
)
def test_its_figures_add_up(days: int, begun: date, unit: Unit, held: tuple[int, int]) -> None:
    at = datetime.combine(begun, time(9), SHANGHAI)
    since = at + timedelta(days=held[0])
    until = since + timedelta(days=held[1])
    hold = Stamp(StampKind.HOLD, since, 2, hold="practice")
    resume = Stamp(StampKind.RESUME, until, 3, hold="practice", ends=2)
    lines = explain(Limit.promised(days, unit), started(hold, resume, at=at), CALENDAR)
    found = arithmetic.sum_of(lines)
    assert found.counted == days
    parts = found.counted + found.weekend + found.holiday + found.held + found.moved
    assert parts == found.total == (lines[-1].day - begun).days


@given(days=some.integers(1, 40), begun=some.dates(date(2026, 9, 1), date(2026, 10, 20)))
def test_each_day_stands_once_in_its_month(days: int, begun: date) -> None:
    at = datetime.combine(begun, time(9), SHANGHAI)
    lines = explain(Limit.promised(days, Unit.WORKING_DAYS), started(at=at), CALENDAR)
    drawn = months.months_of(lines, {line.day: "" for line in lines}, lines[-1].day)
    cells = [
        (month.first.replace(day=cell.number), cell.kind)
        for month in drawn
        for week in month.weeks
        for cell in week
        if cell.kind
    ]
    assert [day for day, _ in cells] == [line.day for line in lines]
    assert [day for day, kind in cells if "due" in kind] == [lines[-1].day]


@pytest.mark.django_db
def test_weeks_begin_on_monday_and_marks_say_which_day_it_is() -> None:
    september, october = told(DECIDE).months
    assert [cell.number for cell in september.weeks[0]] == [0, 1, 2, 3, 4, 5, 6]
    marks = {cell.number: cell.mark for week in september.weeks for cell in week}
    assert (marks[18], marks[19], marks[20], marks[21]) == ("起", "", "1班", "2")
    assert marks[25] == marks[27] == "休"
    assert [cell.number for week in october.weeks for cell in week if "due" in cell.kind] == [22]


@pytest.mark.django_db
def test_law_trigger_length_and_stamps_are_named() -> None:
    longer = Stamp(
        StampKind.EXTEND,
        moment("2026-10-20 Tue 10:00"),
        4,
        value=10,
        article="行政许可法第四十二条第一款",
        approver="organ_head",
    )
    shown = told(DECIDE, *HELD, longer)
    assert shown.ground == "中华人民共和国行政许可法第四十二条第一款"
    assert "二十日内作出行政许可决定" in shown.text
    assert shown.trigger == "受理申请"
    assert shown.length == "20 个工作日，又延长 10 个工作日"
    assert [(stamp.told, stamp.ground) for stamp in shown.stamps] == [
        ("开始计时", ""),
        ("暂停计时：听证，预计 4 个工作日", "行政许可法第四十五条"),
        ("恢复计时：听证结束", "行政许可法第四十五条"),
        ("延长 10 个工作日，本行政机关负责人批准", "行政许可法第四十二条第一款"),
    ]


@pytest.mark.django_db
def test_what_was_added_before_it_began_anew_is_no_more_part_of_its_length() -> None:
    reply = the_law().in_force("XX-REPLY", FRIDAY.date())
    longer = Stamp(
        StampKind.EXTEND, moment("2026-09-21 Mon 10:00"), 2, value=10, approver="disclosure_head"
    )
    paid = Stamp(StampKind.RESTART, moment("2026-09-22 Tue 10:00"), 3)
    assert told(reply, longer).length == "20 个工作日，又延长 10 个工作日"
    assert told(reply, longer, paid).length == "20 个工作日"


@pytest.mark.django_db
def test_holidays_are_named_with_their_notice() -> None:
    shown = told(DECIDE)
    by_day = {line.day: line for line in shown.lines}
    assert by_day[date(2026, 10, 1)].told == "不算：放假（国庆节）"
    assert by_day[date(2026, 10, 10)].told == "算：调休上班（国庆节）"
    assert shown.notices == ("国务院办公厅关于2026年部分节假日安排的通知",)


@pytest.mark.django_db
def test_a_countys_value_rests_on_its_document() -> None:
    hop = Limit.promised(1, Unit.WORKING_DAYS, source="relay.hop_limit")
    assert "沂政办发〔2018〕94号" in told(hop).ground


@pytest.mark.django_db
def test_of_many_years_the_page_shows_both_ends_and_programs_get_every_day() -> None:
    shown = told(Limit("x", 3, Unit.YEARS))
    assert len(shown.months) == 4 and shown.has_gap
    assert len(shown.shown) == 120
    assert shown.omitted == len(shown.lines) - 120
    assert len(look.answer(shown)["explanation"]) == len(shown.lines) == 1097


@pytest.mark.django_db
def test_programs_are_told_the_same() -> None:
    shown = told(DECIDE, *HELD)
    said = look.answer(shown)
    assert (said["due"], said["used"], said["provisional"]) == ("2026-10-27", 2, False)
    counted = [day for day in said["explanation"] if day["counted"]]
    assert len(counted) == 20 and counted[-1]["day"] == said["due"]
    assert [day["hold"] for day in said["explanation"] if day["why"] == "held"] == ["hearing"] * 3
    assert said["law"]["ground"] == "中华人民共和国行政许可法第四十二条第一款"


def test_every_code_has_its_words() -> None:
    assert set(words.WHY) == set(Why)
    of_a_promise = {"practice", "correction", "originals"}
    assert set(words.HOLDS) == LEGAL_HOLDS | of_a_promise | {words.STATED}
    assert set(words.STAMPS) == set(StampKind)
    assert set(words.LENGTHS) == set(Way)


def test_an_extension_is_in_the_limits_own_unit() -> None:
    assert DECIDE.extension == Extension(10, Unit.WORKING_DAYS, "organ_head")
