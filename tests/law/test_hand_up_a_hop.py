"""A hop's one working day: out of office hours counts as the next working day (002)."""

from datetime import time

import pytest

from bianmin.law.clock import reckon_hop
from bianmin.law.limits import Limit, Unit
from tests.law.days import CALENDAR, at

HOP = Limit.promised(1, Unit.WORKING_DAYS, id="hop")

RECEIPTS = [
    ("2026-09-17 Thu", "09:30", "2026-09-18 Fri"),
    ("2026-09-17 Thu", "17:00", "2026-09-18 Fri"),
    ("2026-09-17 Thu", "17:01", "2026-09-20 Sun"),
    ("2026-09-18 Fri", "16:59", "2026-09-20 Sun"),
    ("2026-09-18 Fri", "18:00", "2026-09-21 Mon"),
    ("2026-09-19 Sat", "10:00", "2026-09-21 Mon"),
    ("2026-09-30 Wed", "10:00", "2026-10-08 Thu"),
    ("2026-09-30 Wed", "20:00", "2026-10-09 Fri"),
    ("2026-10-03 Sat", "10:00", "2026-10-09 Fri"),
]


@pytest.mark.parametrize(("received", "clock", "due"), RECEIPTS)
def test_a_hop_is_due_when_the_counter_closes_on_the_next_working_day(
    received: str, clock: str, due: str
) -> None:
    hop = reckon_hop(HOP, at(received, clock), CALENDAR, closes=time(17))
    assert hop.due_at == at(due, "17:00")


def test_a_hop_in_hours_runs_from_the_receipt_itself() -> None:
    hours = Limit.promised(4, Unit.HOURS, id="hop")
    hop = reckon_hop(hours, at("2026-09-17 Thu", "18:00"), CALENDAR, closes=time(17))
    assert hop.due_at == at("2026-09-17 Thu", "22:00")
