"""What the town decides itself: up from the village, one counter, and down into her hand."""

import pytest

from bianmin.applications.models import Mandate, Mode
from tests import build
from tests.build import COUNTY, TOWN, moment

from .ways import another_at, clock, clocks, paper, papers, refused, trail

pytestmark = pytest.mark.django_db


def test_temporary_relief_is_looked_into_decided_and_paid_by_the_town() -> None:
    case = build.an_application(item="MZ-004", at=moment("2026-03-02 Mon 09:00"))
    case.take("hand_up", at=moment("2026-03-02 Mon 15:00"))
    case.take("accept", at=moment("2026-03-03 Tue 09:00"))
    second = another_at(case).account
    case.take("report_visit", at=moment("2026-03-04 Wed 10:00"), facts={"second": second})
    case.take("endorse", at=moment("2026-03-05 Thu 10:00"), facts={"opinion": "agree"})
    case.take("grant", at=moment("2026-03-06 Fri 10:00"))
    case.take("fulfil", at=moment("2026-03-09 Mon 10:00"))
    case.take("hand_over", at=moment("2026-03-09 Mon 11:00"), facts={"signed": "paper"})
    assert trail(case) == [
        ("receive", 1),
        ("carried_up", 1),
        ("accept", 2),
        ("visit", 2),
        ("review", 2),
        ("decide", 2),
        ("pay", 2),
        ("handed_over", 2),
    ]
    assert case.row.outcome == "granted"
    assert papers(case) == ["receipt", "mandate", "acceptance", "grant", "hand_over"]
    assert clock(case, "promise").used_days == 3


def test_a_stall_is_registered_over_the_counter_in_a_morning() -> None:
    window = build.at_desk(TOWN, "window")
    case = build.an_application(
        item="SC-001",
        by=window,
        mode=Mode.WINDOW,
        mandate=Mandate.NOT_NEEDED,
        at=moment("2026-03-02 Mon 09:00"),
    )
    case.take("accept", at=moment("2026-03-02 Mon 09:05"))
    assert clock(case, "promise").due_day == clock(case, "promise").started_at.date()
    assert paper(case, "acceptance")["law_limit"] == "3个工作日"
    case.take("grant", at=moment("2026-03-02 Mon 09:20"))
    case.take("fulfil", at=moment("2026-03-02 Mon 09:30"))
    case.take("hand_over", at=moment("2026-03-02 Mon 09:35"), facts={"signed": "paper"})
    assert clock(case, "promise").late_days == 0
    assert clock(case, "decision").late_days == 0
    assert papers(case) == ["receipt", "acceptance", "grant", "hand_over"]


def test_the_county_has_no_say_in_it() -> None:
    case = build.an_application(item="MZ-004")
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"))
    civil_affairs = build.at_desk(COUNTY, "window", department="民政局")
    with refused("not-yours"):
        case.take("accept", by=civil_affairs, at=moment("2026-09-18 Fri 11:00"))


def test_refused_it_lies_ready_at_the_towns_own_counter() -> None:
    case = build.an_application(item="SC-001")
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"))
    case.take("accept", at=moment("2026-09-18 Fri 11:00"))
    case.take("refuse", at=moment("2026-09-18 Fri 15:00"), reason="经营场所属于禁止经营区域")
    assert trail(case)[-2:] == [("decide", 2), ("handed_over", 2)]
    assert set(clocks(case).values()) == {"stopped"}
