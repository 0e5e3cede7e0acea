"""A promise counted from receipt, held while she is awaited, never ends later than from acceptance.

So where it is no longer than the law's period, it ends within it: the law counts from acceptance.
"""

from datetime import date, timedelta
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.clock import reckon
from bianmin.law.holds import CORRECTION
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from tests.law.days import CALENDAR, at, hold_stamps, start

gaps = st.integers(0, 20)
days_of_a_promise = st.sampled_from([Unit.WORKING_DAYS, Unit.NATURAL_DAYS])


def due(limit: Limit, *stamps: Stamp) -> date:
    found = reckon(limit, stamps, CALENDAR).due_day
    assert found is not None
    return found


@given(
    st.dates(date(2019, 1, 1), date(2026, 9, 30)),
    days_of_a_promise,
    st.integers(1, 60),
    st.tuples(gaps, gaps, gaps),
)
def test_it_never_ends_later_than_counted_from_acceptance(
    received: date, unit: Unit, n: int, later: tuple[int, int, int]
) -> None:
    asked, supplied, accepted = (received + timedelta(days) for days in accumulate(later))
    promise = Limit.promised(n, unit)
    hold = hold_stamps([(CORRECTION, at(asked, "11:00"), at(supplied, "15:00"))])
    assert due(promise, start(received), *hold) <= due(promise, start(accepted, "16:00"))


def test_a_promise_of_seven_days_by_hand() -> None:
    """Received on a Monday, corrected from Tuesday to Friday, accepted on that Friday.

    Tuesday is used; Wednesday, Thursday and Friday are hers. The six days left are Sunday the 20th,
    which is worked, Monday to Thursday, and after the Mid-Autumn days off Monday the 28th; counted
    from acceptance, none would have been used.
    """
    promise = Limit.promised(7, Unit.WORKING_DAYS)
    hold = hold_stamps([(CORRECTION, at("2026-09-15 Tue"), at("2026-09-18 Fri"))])
    assert due(promise, start("2026-09-14 Mon"), *hold) == date(2026, 9, 28)
    assert due(promise, start("2026-09-18 Fri")) == date(2026, 9, 29)
