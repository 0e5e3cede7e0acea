"""A region's own festival holds in it and below, nowhere else (全国年节及纪念日放假办法 4)."""

import pytest

from bianmin.law.calendars import DayKind, compose, prefix
from tests.law.days import day

OFF, WORK = DayKind.OFF, DayKind.WORK
NATIONAL = [(day("2026-10-01 Thu"), "off"), (day("2026-10-10 Sat"), "work")]
TORCH = day("2026-08-06 Thu")
OVERLAYS = {
    "532300000000": [(TORCH, OFF), (day("2026-08-08 Sat"), WORK)],
    "532301": [(TORCH, WORK)],
    "37": [(day("2026-10-10 Sat"), OFF)],
}


def works(region: str, when: str) -> bool:
    """Whether a day is worked in a region."""
    return compose("1", NATIONAL, OVERLAYS, region, {2026}).is_working(day(when))


@pytest.mark.parametrize(
    ("region", "when", "working"),
    [
        ("", "2026-10-10 Sat", True),
        ("", "2026-08-06 Thu", True),
        ("532300000000", "2026-08-06 Thu", False),
        ("532300000000", "2026-08-08 Sat", True),
        ("532322000000", "2026-08-06 Thu", False),
        ("532322101203", "2026-08-06 Thu", False),
        ("532322", "2026-10-01 Thu", False),
        ("530000000000", "2026-08-06 Thu", True),
        ("532400000000", "2026-08-06 Thu", True),
        ("532301000000", "2026-08-06 Thu", True),
        ("371323000000", "2026-10-10 Sat", False),
        ("532322000000", "2026-10-10 Sat", True),
    ],
)
def test_what_a_region_moved_is_inherited_downward(region: str, when: str, working: bool) -> None:
    assert works(region, when) is working


def test_a_region_announces_no_year() -> None:
    calendar = compose("1", NATIONAL, {"53": [(day("2027-08-06 Fri"), OFF)]}, "53", {2026})
    assert not calendar.is_announced(day("2027-08-06 Fri"))
    assert calendar.is_announced(day("2026-01-05 Mon"))


def test_one_notice_cannot_say_both_of_a_day() -> None:
    twice = [(TORCH, "off"), (TORCH, "work")]
    with pytest.raises(ValueError, match="2026-08-06 is both"):
        compose("1", twice, {}, "", {2026})
    with pytest.raises(ValueError, match="53: 2026-08-06 is both"):
        compose("1", [], {"53": twice}, "5323", {2026})
    same_again = [(TORCH, "off"), (TORCH, "off")]
    assert not compose("1", same_again, {}, "", {2026}).is_working(TORCH)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="holiday"):
        compose("1", [(TORCH, "holiday")], {}, "", {2026})


@pytest.mark.parametrize(
    ("code", "cut"),
    [
        ("371300000000", "3713"),
        ("371000", "3710"),
        ("371323100000", "371323100"),
        ("371323100203", "371323100203"),
        ("370000", "37"),
        ("37", "37"),
        ("", ""),
    ],
)
def test_a_code_is_cut_where_its_levels_end(code: str, cut: str) -> None:
    assert prefix(code) == cut


@pytest.mark.parametrize("code", ["3", "37132", "沂水县", "3713.3", "37１3"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="no division code"):
        compose("1", [], {}, code, {2026})
