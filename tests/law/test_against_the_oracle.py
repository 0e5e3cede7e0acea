"""Any period with any holds is what walking from day to day gives, and behaves as time must."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.clock import Reckoning, Why, explain, reckon
from bianmin.law.holds import ARTICLE_45, HEARING, TESTING
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from tests.law import oracle
from tests.law.days import CALENDAR, STOP, at, hold_stamps, start

DAY = timedelta(days=1)
Hold = tuple[date, date | None]

starts = st.dates(date(2018, 12, 20), date(2026, 12, 31))
units = st.sampled_from([Unit.WORKING_DAYS, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS])
lengths = st.integers(1, 70)


@st.composite
def periods(draw: st.DrawFn) -> tuple[date, int, Unit, list[Hold]]:
    """A start, a length and holds around it, the last perhaps open."""
    begun, unit = draw(starts), draw(units)
    n = draw(st.integers(1, 3 if unit is Unit.YEARS else 12 if unit is Unit.MONTHS else 70))
    pairs = st.tuples(st.integers(0, 60), st.one_of(st.none(), st.integers(0, 30)))
    drawn = draw(st.lists(pairs, max_size=4))
    holds = [(begun + a * DAY, None if b is None else begun + (a + b) * DAY) for a, b in drawn]
    return begun, n, unit, holds


def reckoned(begun: date, n: int, unit: Unit, holds: list[Hold]) -> Reckoning:
    """The answer of the clock."""
    return reckon(Limit("L", n, unit, holds=ARTICLE_45), stamps_of(begun, holds), CALENDAR)


def stamps_of(begun: date, holds: list[Hold]) -> list[Stamp]:
    """The start and the holds as stamps, of alternating kinds."""
    kinds = (HEARING, TESTING)
    named = [
        (kinds[i % 2], at(a, "11:00"), at(b, "15:00") if b else None)
        for i, (a, b) in enumerate(holds)
    ]
    return [start(begun), *hold_stamps(named)]


@given(periods())
def test_a_period_ends_where_the_oracle_ends_it(period: tuple[date, int, Unit, list[Hold]]) -> None:
    begun, n, unit, holds = period
    assert reckoned(*period).due_day == oracle.due(begun, n, unit, holds)


@given(periods(), st.integers(0, 40))
def test_a_later_start_never_ends_earlier(
    period: tuple[date, int, Unit, list[Hold]], days: int
) -> None:
    begun, n, unit, holds = period
    closed = [(a, b or a) for a, b in holds]
    later = begun + days * DAY
    still_there = [(max(a, later), b) for a, b in closed if b > later]
    first, second = (
        reckoned(begun, n, unit, closed).due_day,
        reckoned(later, n, unit, still_there).due_day,
    )
    assert first is not None and second is not None and first <= second


@given(periods())
def test_a_longer_period_never_ends_earlier(period: tuple[date, int, Unit, list[Hold]]) -> None:
    begun, n, unit, holds = period
    shorter, longer = reckoned(*period).due_day, reckoned(begun, n + 1, unit, holds).due_day
    assert longer is None or (shorter is not None and shorter <= longer)


@given(periods(), st.integers(0, 60), st.integers(0, 30))
def test_holding_never_shortens(
    period: tuple[date, int, Unit, list[Hold]], offset: int, days: int
) -> None:
    begun, n, unit, holds = period
    one_more = (begun + offset * DAY, begun + (offset + days) * DAY)
    before, after = (
        reckoned(*period).due_day,
        reckoned(begun, n, unit, [*holds, one_more]).due_day,
    )
    assert after is None or (before is not None and before <= after)


@given(periods(), st.integers(0, 60), st.integers(0, 20), st.integers(0, 20))
def test_one_hold_split_in_two_that_adjoin_changes_nothing(
    period: tuple[date, int, Unit, list[Hold]], offset: int, first: int, second: int
) -> None:
    begun, n, unit, holds = period
    a = begun + offset * DAY
    b, c = a + first * DAY, a + (first + second) * DAY
    whole = reckoned(begun, n, unit, [*holds, (a, c)])
    split = reckoned(begun, n, unit, [*holds, (a, b), (b, c)])
    assert (whole.due_at, whole.used_days) == (split.due_at, split.used_days)


@given(periods())
def test_the_explanation_adds_up_to_the_answer(
    period: tuple[date, int, Unit, list[Hold]],
) -> None:
    begun, n, unit, holds = period
    limit, stamps = Limit("L", n, unit, holds=ARTICLE_45), stamps_of(begun, holds)
    reckoning, lines = reckon(limit, stamps, CALENDAR), explain(limit, stamps, CALENDAR)
    assert [line.day for line in lines] == [begun + i * DAY for i in range(len(lines))]
    assert lines[0].why is Why.DAY_ZERO
    counted = [line for line in lines if line.counted]
    assert [line.ordinal for line in counted] == list(range(1, len(counted) + 1))
    if reckoning.due_day is None:
        assert len(counted) == reckoning.used_days
    else:
        assert (lines[-1].day, len(counted)) == (reckoning.due_day, reckoning.length)


@given(periods())
def test_each_line_says_what_the_oracle_says_of_the_day(
    period: tuple[date, int, Unit, list[Hold]],
) -> None:
    begun, n, unit, holds = period
    limit = Limit("L", n, unit, holds=ARTICLE_45)
    for line in explain(limit, stamps_of(begun, holds), CALENDAR)[1:]:
        works, out = oracle.works(line.day), oracle.left_out(line.day, holds)
        if line.counted:
            assert not out and (unit is not Unit.WORKING_DAYS or works)
        elif line.why is Why.HELD:
            assert out and line.hold in {HEARING, TESTING}
        elif line.why is not Why.MOVED:
            assert not works


@given(periods(), st.integers(0, 90))
def test_what_is_used_at_the_stop_is_what_the_oracle_counts(
    period: tuple[date, int, Unit, list[Hold]], days: int
) -> None:
    begun, n, unit, holds = period
    last = max([begun, *(b or a for a, b in holds)]) + days * DAY
    stamps = stamps_of(begun, holds)
    stop = Stamp(STOP, at(last, "16:00"), stamps[-1].version + 1)
    reckoning = reckon(Limit("L", n, unit, holds=ARTICLE_45), [*stamps, stop], CALENDAR)
    span = (begun + i * DAY for i in range(1, (last - begun).days + 1))
    used = [
        day
        for day in span
        if not oracle.left_out(day, holds) and (unit is not Unit.WORKING_DAYS or oracle.works(day))
    ]
    assert reckoning.used_days == len(used)


@given(
    starts,
    st.integers(1, 100),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 60)), max_size=4),
)
def test_hours_end_where_the_oracle_ends_them(
    begun: date, n: int, drawn: list[tuple[int, int]]
) -> None:
    first = at(begun, "10:00")
    holds = [(first + a * oracle.HOUR, first + (a + b) * oracle.HOUR) for a, b in drawn]
    stamps = [start(begun), *hold_stamps((HEARING, a, b) for a, b in holds)]
    reckoning = reckon(Limit("L", n, Unit.HOURS, holds=ARTICLE_45), stamps, CALENDAR)
    assert reckoning.due_at == oracle.due_in_hours(first, n, holds)
