"""A stamp that cannot follow is refused with a sentence; nothing is reckoned from it."""

import pytest

from bianmin.law.clock import reckon
from bianmin.law.extension import check_extension
from bianmin.law.holds import ARTICLE_45, HEARING, TESTING
from bianmin.law.limits import Extension, Limit, Unit, load
from bianmin.law.ranks import Rank
from bianmin.law.refusal import Refusal, StampRefusal
from bianmin.law.stamps import Stamp
from tests.law.days import (
    CALENDAR,
    EXTEND,
    HOLD,
    RESTART,
    RESUME,
    START,
    STOP,
    at,
    day,
    held,
    start,
)

WD = Unit.WORKING_DAYS
DECIDE = Limit(
    "decide",
    20,
    WD,
    act="某法",
    article="第一条",
    extension=Extension(10, WD, Rank.ORGAN_HEAD),
    holds=ARTICLE_45,
)
ZERO = "2026-09-07 Mon"
HEAD = Rank.ORGAN_HEAD


def extend(when: str, version: int, value: int | None, approver: str = HEAD) -> Stamp:
    """An extension."""
    return Stamp(EXTEND, at(when), version, value=value, approver=approver)


WRONG = [
    ("clock_started_twice", [Stamp(START, at("2026-09-08"), 2)]),
    ("nothing_held", [Stamp(RESUME, at("2026-09-08"), 2, HEARING, 7)]),
    ("hold_without_kind", [Stamp(HOLD, at("2026-09-08"), 2)]),
    (
        "nothing_held",  # under another kind
        [Stamp(HOLD, at("2026-09-08"), 2, HEARING), Stamp(RESUME, at("2026-09-09"), 3, TESTING, 2)],
    ),
    (
        "nothing_held",  # resumed twice
        [
            *held((HEARING, "2026-09-08", "2026-09-09")),
            Stamp(RESUME, at("2026-09-10"), 4, HEARING, 2),
        ],
    ),
    (
        "hold_ends_before_it_begins",
        [Stamp(HOLD, at("2026-09-10"), 2, HEARING), Stamp(RESUME, at("2026-09-09"), 3, HEARING, 2)],
    ),
    ("extension_length", [extend("2026-09-10", 2, 11)]),
    ("extension_length", [extend("2026-09-10", 2, None)]),
    ("extension_length", [extend("2026-09-10", 2, -3)]),
    ("extension_twice", [extend("2026-09-10", 2, 5), extend("2026-09-11", 3, 5)]),
    ("extension_rank", [extend("2026-09-10", 2, 5, Rank.DISCLOSURE_HEAD)]),
    (
        "restart_after_extension",
        [extend("2026-09-10", 2, 5), Stamp(RESTART, at("2026-09-11"), 3)],
    ),
    (
        "clock_stopped",
        [Stamp(STOP, at("2026-09-10"), 2), Stamp(HOLD, at("2026-09-11"), 3, HEARING)],
    ),
    ("stamp_before_clock", [Stamp(STOP, at("2026-09-04"), 2)]),
    ("stamp_before_clock", [Stamp(HOLD, at("2026-09-01"), 2, HEARING)]),
    ("stamp_before_clock", [Stamp(RESTART, at("2026-09-01"), 2)]),
    ("stamps_out_of_order", [Stamp(STOP, at("2026-09-10"), 0)]),
]


def refused(limit: Limit, *stamps: Stamp) -> Refusal:
    """What the reckoning says instead of an answer."""
    with pytest.raises(Refusal) as caught:
        reckon(limit, stamps, CALENDAR)
    return caught.value


@pytest.mark.parametrize(("code", "stamps"), WRONG)
def test_stamps_that_cannot_follow_are_refused(code: str, stamps: list[Stamp]) -> None:
    refusal = refused(DECIDE, start(ZERO), *stamps)
    assert refusal.code == code
    assert isinstance(refusal, ValueError)
    assert str(refusal)


def test_a_clock_must_begin_with_its_start() -> None:
    for stamps in ([], [Stamp(HOLD, at(ZERO), 1, HEARING)]):
        assert refused(DECIDE, *stamps).code == "clock_not_started"


def test_the_sentence_names_the_days() -> None:
    told = str(refused(DECIDE, start(ZERO), Stamp(STOP, at("2026-09-04"), 2)))
    assert "2026-09-04" in told and "2026-09-07" in told and "Check the day." in told


@pytest.mark.parametrize("year", [1900, 1989, 2100])
@pytest.mark.parametrize("unit", [WD, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS, Unit.HOURS])
def test_a_start_in_a_far_year_is_refused_in_every_unit(year: int, unit: Unit) -> None:
    assert refused(Limit("L", 1, unit), start(f"{year}-06-01")).code == "day_out_of_range"


@pytest.mark.parametrize("unit", [WD, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS, Unit.HOURS])
@pytest.mark.parametrize("value", [1_000_000, 10**12])
def test_an_end_in_a_far_year_is_refused_in_every_unit(value: int, unit: Unit) -> None:
    assert refused(Limit("L", value, unit), start(ZERO)).code == "day_out_of_range"


LAW = [
    ("XK-DECIDE", 10, Rank.ORGAN_HEAD, ""),
    ("XK-DECIDE", 1, Rank.ORGAN_HEAD, ""),
    ("XK-DECIDE", 11, Rank.ORGAN_HEAD, "extension_length"),
    ("XK-DECIDE", 0, Rank.ORGAN_HEAD, "extension_length"),
    ("XK-DECIDE", 10, Rank.DISCLOSURE_HEAD, "extension_rank"),
    ("XK-DECIDE", 10, Rank.GOVERNMENT_HEAD, "extension_rank"),
    ("XK-DECIDE", 10, "", "extension_rank"),
    ("XK-DECIDE-JOINT", 15, Rank.GOVERNMENT_HEAD, ""),
    ("XK-DECIDE-JOINT", 15, Rank.ORGAN_HEAD, "extension_rank"),
    ("XX-REPLY", 20, Rank.DISCLOSURE_HEAD, ""),
    ("XX-REPLY", 20, Rank.ORGAN_HEAD, ""),
    ("XX-REPLY", 20, Rank.GOVERNMENT_HEAD, "extension_rank"),
    ("XK-BUZHENG", 5, Rank.ORGAN_HEAD, "extension_none"),
]


@pytest.mark.parametrize(("id", "value", "rank", "code"), LAW)
def test_an_extension_is_for_the_rank_the_article_names(
    id: str, value: int, rank: str, code: str
) -> None:
    limit = load().in_force(id, day("2026-11-20"))
    refusal = check_extension(limit, value, rank, [start(ZERO)])
    assert (refusal.code if refusal else "") == code
    if refusal:
        assert refusal.article == f"{limit.act}{limit.article}"


def test_the_refused_rank_is_told_whose_word_it_takes() -> None:
    limit = load().in_force("XK-DECIDE-JOINT", day("2026-11-20"))
    refusal = check_extension(limit, 15, Rank.ORGAN_HEAD, [start(ZERO)])
    assert isinstance(refusal, StampRefusal) and "本级人民政府负责人" in str(refusal)


def test_an_extension_stamped_before_ranks_were_kept_still_counts() -> None:
    reckoning = reckon(DECIDE, [start(ZERO), extend("2026-09-30", 2, 10, "")], CALENDAR)
    assert reckoning.length == 30
