"""``bianmin reckon``, without its process: a question a line, an answer a line."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.bulk import Answering, Place
from bianmin.law.bulk.question import UNITS
from bianmin.law.calendars import compose
from bianmin.law.limits import Unit
from tests.law import oracle
from tests.law.days import day
from tests.law.lines import PLACE, ask, said
from tests.law.test_against_the_oracle import Hold, periods, starts

DAY = timedelta(days=1)
EXAMPLE = {
    "day0": "2026-09-18",
    "n": 20,
    "unit": "working_days",
    "holds": [["2026-09-21", "2026-09-25"]],
    "extensions": [10],
    "region": "371323000000",
    "as_of": "2026-10-01",
}


def test_the_period_of_the_manual() -> None:
    # 30 working days; 22, 23 and 24 September are held, the 25th is a holiday besides.
    assert ask(**EXAMPLE) == {
        "id": "a1",
        "due": "2026-11-10",
        "provisional": False,
        "used": 5,
        "left": 25,
    }


def test_its_explanation_tells_each_day() -> None:
    days = ask(**EXAMPLE, explain=True)["explanation"]
    assert [(d["day"][5:], d["counted"], d["why"]) for d in days[:11]] == [
        ("09-18", False, "day_zero"),
        ("09-19", False, "weekend"),
        ("09-20", True, "make_up"),
        ("09-21", True, "counted"),
        ("09-22", False, "held"),
        ("09-23", False, "held"),
        ("09-24", False, "held"),
        ("09-25", False, "holiday"),
        ("09-26", False, "holiday"),
        ("09-27", False, "holiday"),
        ("09-28", True, "counted"),
    ]
    assert sum(d["counted"] for d in days) == 30
    assert days[-1]["day"] == "2026-11-10"
    assert all(d["text"] for d in days)


ANSWERS = [
    ("2026-08-03 Mon", 60, "natural_days", "2026-10-08 Thu"),
    ("2026-08-31 Mon", 6, "months", "2027-03-01 Mon"),
    ("2024-02-29 Thu", 1, "years", "2025-02-28 Fri"),
    ("2026-10-16 Fri", 7, "working_days_before", "2026-10-08 Thu"),
    ("2026-10-31 Sat", 30, "natural_days_before", "2026-10-01 Thu"),
    ("2026-03-01 Sun", 1, "natural_days_before", "2026-02-28 Sat"),
]


@pytest.mark.parametrize(("zero", "n", "unit", "due"), ANSWERS)
def test_each_unit(zero: str, n: int, unit: str, due: str) -> None:
    told = ask(day0=day(zero).isoformat(), n=n, unit=unit)
    assert told["due"] == day(due).isoformat()
    assert {"used", "left", "explanation"}.isdisjoint(told)


def test_hours_run_from_the_moment_in_beijing_time() -> None:
    told = ask(
        day0="2026-09-30T16:20",
        n=48,
        unit="hours",
        holds=[["2026-09-30T17:00:00+08:00", "2026-09-30T09:30Z"]],
        as_of="2026-10-01T17:20",
    )
    assert told["due"] == "2026-10-02T16:50:00+08:00"
    assert (told["used"], told["left"], told["provisional"]) == (24, 23, False)


def test_of_hours_a_day_is_asked_as_of_its_end() -> None:
    asked = {"day0": "2026-09-18T10:00", "n": 48, "unit": "hours"}
    by_day, by_moment = (ask(**asked, as_of=at) for at in ("2026-09-18", "2026-09-19T00:00"))
    assert by_day == by_moment and by_day["used"] == 14


def test_a_moment_stands_for_its_day_in_china() -> None:
    late = ask(day0="2026-09-17T17:30Z", n=5, unit="working_days")
    assert late["due"] == ask(day0="2026-09-18", n=5, unit="working_days")["due"] == "2026-09-24"


def test_an_open_hold_leaves_no_due_day() -> None:
    held = {"day0": "2026-09-14", "n": 5, "unit": "working_days", "holds": [["2026-09-16", None]]}
    told = ask(**held, as_of="2026-09-30", explain=True)
    assert (told["due"], told["used"], told["left"]) == (None, 2, 3)
    days = told["explanation"]
    assert (days[-1]["day"], days[-1]["why"]) == ("2026-09-30", "held")
    assert sum(d["counted"] for d in days) == 2
    too_late = ask(**{**held, "holds": [["2026-09-22", None]]})
    assert too_late["due"] == "2026-09-20"


LEFT = [
    ("working_days", 5, "2026-09-18", "2026-09-01", (0, 5)),
    ("working_days", 5, "2026-09-18", "2026-09-18", (0, 5)),
    ("working_days", 5, "2026-09-18", "2026-09-24", (5, 0)),
    ("working_days", 5, "2026-09-18", "2026-09-28", (6, -1)),
    ("natural_days", 15, "2026-02-02", "2026-02-17", (15, 0)),
    ("natural_days", 15, "2026-02-02", "2026-02-24", (15, 0)),
    ("natural_days", 15, "2026-02-02", "2026-02-26", (17, -2)),
    ("working_days_before", 7, "2026-10-16", "2026-09-30", (0, 1)),
    ("working_days_before", 7, "2026-10-16", "2026-10-09", (0, -1)),
]


@pytest.mark.parametrize(("unit", "n", "day0", "as_of", "standing"), LEFT)
def test_what_is_used_and_left_on_a_day(
    unit: str, n: int, day0: str, as_of: str, standing: tuple[int, int]
) -> None:
    told = ask(unit=unit, n=n, day0=day0, as_of=as_of)
    assert (told["used"], told["left"]) == standing


def test_a_year_without_a_notice_makes_the_day_provisional() -> None:
    assert ask(day0="2026-12-14", n=20, unit="working_days")["provisional"] is True
    assert ask(day0="2026-12-14", n=10, unit="working_days")["provisional"] is False
    assert ask(day0="2027-01-08", n=7, unit="working_days_before")["provisional"] is True
    assert ask(day0="2027-01-01", n=7, unit="working_days_before")["provisional"] is False
    assert ask(day0="2027-01-08", n=7, unit="natural_days_before")["provisional"] is False


LIMITS = [
    ({"limit": "XK-DECIDE", "day0": "2026-09-18"}, "2026-10-22"),
    ({"limit": "XK-DECIDE", "day0": "2026-09-18", "extensions": [10]}, "2026-11-05"),
    ({"limit": "XK-HEARING-NOTICE", "day0": "2026-10-16"}, "2026-10-08"),
    ({"limit": "XK-RENEW-DECIDE", "day0": "2026-10-31"}, "2026-10-31"),
    ({"limit": "XK-NOT-REQUIRED", "day0": "2026-10-31"}, "2026-10-31"),
    ({"limit": "XX-ANNUAL-DEPT", "day0": "2026-12-31"}, "2027-01-31"),
    ({"limit": "CW-QUARTER", "day0": "2026-06-30"}, "2026-09-30"),
    ({"limit": "CW-FINANCE", "day0": "2026-01-31"}, "2026-02-28"),
    ({"limit": "CW-DISPLAY", "day0": "2026-02-02"}, "2026-02-24"),
    (
        {"limit": "XX-REPLY", "day0": "2026-09-18", "holds": [["2026-09-21", "2026-09-24"]]},
        "2026-10-27",
    ),
]


@pytest.mark.parametrize(("question", "due"), LIMITS)
def test_a_limit_of_the_law_by_its_id(question: dict[str, Any], due: str) -> None:
    assert ask(**question)["due"] == due


FREE = {"day0": "2026-09-18", "n": 5, "unit": "working_days"}
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"day0": None}, "“day0” must be a day"),
    ({"day0": "2026-02-30"}, "“day0” must be a day"),
    ({"day0": "18.9.2026"}, "“day0” must be a day"),
    ({"day0": "20260918"}, "“day0” must be a day"),
    ({"day0": 20260918}, "“day0” must be a day"),
    ({"day0": {"2026": 9}}, "“day0” must be a day"),
    ({"day0": "1900-01-02"}, "1990 to 2099"),
    ({"day0": "2100-01-02"}, "1990 to 2099"),
    ({"day0": "9999-12-31T23:59:59-12:00"}, "“day0” must be a day"),
    ({"as_of": "2200-01-01"}, "1990 to 2099"),
    ({"as_of": 5}, "“as_of” must be a day"),
    ({"n": 0}, "“n” must be a whole number"),
    ({"n": -5}, "“n” must be a whole number"),
    ({"n": 2.0}, "“n” must be a whole number"),
    ({"n": "20"}, "“n” must be a whole number"),
    ({"n": True}, "“n” must be a whole number"),
    ({"n": None}, "“n” must be a whole number"),
    ({"n": 10**30}, "1990 to 2099"),
    ({"n": 10**30, "unit": "months"}, "1990 to 2099"),
    ({"n": 10**30, "unit": "natural_days_before"}, "1990 to 2099"),
    ({"unit": "weeks"}, "“unit” must be one of these: working_days"),
    ({"unit": ["working_days"]}, "“unit” must be one of these"),
    ({"unit": "hours"}, "“day0” must be a moment"),
    ({"unit": "hours", "day0": "2026-09-18T25:00"}, "“day0” must be a moment"),
    ({"unit": "hours", "day0": "2026-09-18T10:00", "n": 10**12}, "1990 to 2099"),
    ({"unit": "hours", "day0": "2100-01-01T10:00"}, "1990 to 2099"),
    ({"holds": "2026-09-21"}, "“holds” must be a list of pairs"),
    ({"holds": [["2026-09-21"]]}, "“holds” must be a list of pairs"),
    ({"holds": [["2026-09-21", 5]]}, "“holds” must be a day"),
    ({"holds": [[None, "2026-09-21"]]}, "“holds” must be a day"),
    ({"holds": [["2026-09-24", "2026-09-21"]]}, "would end on 2026-09-21, before it began"),
    ({"holds": [["2026-09-17", "2026-09-21"]]}, "2026-09-17 begins before day zero"),
    ({"holds": [["2026-09-21", None]], "unit": "working_days_before"}, "Nothing stops this limit"),
    ({"extensions": 10}, "“extensions” must be a list of whole numbers"),
    ({"extensions": [0]}, "“extensions” must be a list of whole numbers"),
    ({"extensions": [True]}, "“extensions” must be a list of whole numbers"),
    ({"extensions": [1], "unit": "natural_days_before"}, "counted back cannot be extended"),
    ({"region": "沂水县"}, "“region” must be a division code"),
    ({"region": 371323}, "“region” must be a division code"),
    ({"region": ["37"]}, "“region” must be a division code"),
    ({"region": "37132"}, "“region” must be a division code"),
    ({"explain": 1}, "“explain” must be true or false"),
    ({"hold": []}, "“hold” is not known here"),
    ({"limit": "XK-DECIDE"}, "Give either “limit” or “n”"),
]


@pytest.mark.parametrize(("changed", "words"), WRONG)
def test_a_wrong_value_is_told_with_its_name(changed: dict[str, Any], words: str) -> None:
    told = ask(**{**FREE, **changed})
    assert told.keys() == {"id", "error"} and told["id"] == "a1"
    assert words in told["error"]


WRONG_LIMITS = [
    ({"limit": "XK-DECIED", "day0": "2026-09-18"}, "No limit XK-DECIED is in force on 2026-09-18"),
    ({"limit": "CW-DISPLAY", "day0": "2025-12-31"}, "No limit CW-DISPLAY"),
    ({"limit": ["XK-DECIDE"], "day0": "2026-09-18"}, "No limit"),
    ({"limit": None, "day0": "2026-09-18"}, "No limit"),
    ({"limit": "XK-DECIDE"}, "“day0” must be a day"),
    ({"limit": "XK-DECIDE", "day0": "2026-09-18", "extensions": [11]}, "at most 10"),
    ({"limit": "XK-DECIDE", "day0": "2026-09-18", "extensions": [5, 5]}, "once already"),
    ({"limit": "XK-BUZHENG", "day0": "2026-09-18", "extensions": [1]}, "cannot be extended"),
    (
        {"limit": "XK-BUZHENG", "day0": "2026-09-18", "holds": [["2026-09-21", None]]},
        "Nothing stops this limit.（中华人民共和国行政许可法第三十二条",
    ),
]


@pytest.mark.parametrize(("question", "words"), WRONG_LIMITS)
def test_what_the_law_does_not_allow_is_told(question: dict[str, Any], words: str) -> None:
    assert words in ask(**question)["error"]


LINES = [
    (b"", None, "not JSON"),
    (b"{", None, "not JSON"),
    (b"\xff\xfe", None, "not JSON"),
    (b"[" * 100_000, None, "not JSON"),
    (b'{"id": 1, "n": ' + b"9" * 5000 + b"}", None, "not JSON"),
    (b"[]", None, "must be a JSON object"),
    (b"null", None, "must be a JSON object"),
    (b'{"id": 3, "n": NaN}', 3, "“n” must be a whole number"),
    (b'{"id": 3, "n": 1, "n": 2}', 3, "“n” stands twice"),
    (b'{"id": 1, "id": 2}', 2, "“id” stands twice"),
    (b'{"id": [1]}', None, "“id” must be"),
    (b'{"id": true}', None, "“id” must be"),
    (b'{"id": 1.5}', None, "“id” must be"),
]


@pytest.mark.parametrize(("line", "id", "words"), LINES)
def test_a_line_that_is_no_question_is_told_so(line: bytes, id: object, words: str) -> None:
    told = said(line)
    assert told["id"] == id
    assert words in told["error"]


@pytest.mark.parametrize("id", ["", "甲-1", "\ud800", 'a"b\n', 0, -7, 10**40, None])
def test_the_answer_has_the_lines_own_id(id: object) -> None:
    assert ask(**{**FREE, "id": id})["id"] == id


def test_a_line_without_an_id_is_answered_too() -> None:
    assert said(json.dumps(FREE).encode()) == {
        "id": None,
        "due": "2026-09-24",
        "provisional": False,
    }


def test_a_region_is_answered_by_its_own_calendar() -> None:
    torch = Place(compose("1", [(day("2026-09-21 Mon"), "off")], {}, "", {2026}))
    by_region = Answering(lambda region: torch if region else PLACE, str)
    for region, due in (("", "2026-09-21"), ("532300000000", "2026-09-23")):
        line = json.dumps({"day0": "2026-09-18", "n": 2, "unit": "working_days", "region": region})
        assert json.loads(by_region.line(line.encode()))["due"] == due


def written(begun: date, n: int, unit: Unit, holds: list[Hold]) -> dict[str, Any]:
    """A period as a question."""
    pairs = [[a.isoformat(), b and b.isoformat()] for a, b in holds]
    return {"day0": begun.isoformat(), "n": n, "unit": unit.value, "holds": pairs}


@given(periods())
def test_a_line_is_answered_as_the_oracle_does(period: tuple[date, int, Unit, list[Hold]]) -> None:
    due = oracle.due(*period)
    assert ask(**written(*period))["due"] == (due and due.isoformat())


@given(periods(), st.integers(0, 120))
def test_used_and_left_make_the_whole_and_agree_with_the_explanation(
    period: tuple[date, int, Unit, list[Hold]], days: int
) -> None:
    as_of = period[0] + days * DAY
    told = ask(**written(*period), as_of=as_of.isoformat(), explain=True)
    counted = [date.fromisoformat(d["day"]) for d in told["explanation"] if d["counted"]]
    if told["due"] is None:
        assert told["used"] == len(counted[: told["used"]]) == sum(d <= as_of for d in counted)
        return
    assert told["used"] + told["left"] == len(counted)
    if as_of.isoformat() <= told["due"]:
        assert told["used"] == sum(when <= as_of for when in counted)
    else:
        assert told["left"] <= 0


@given(starts, st.integers(1, 60), st.booleans())
def test_counted_back_it_ends_where_the_oracle_ends_it(event: date, n: int, working: bool) -> None:
    unit = Unit.WORKING_DAYS if working else Unit.NATURAL_DAYS
    told = ask(day0=event.isoformat(), n=n, unit=f"{unit}_before", explain=True)
    assert told["due"] == oracle.due_before(event, n, unit).isoformat()
    days = told["explanation"]
    assert (days[0]["day"], days[-1]["day"]) == (event.isoformat(), told["due"])
    assert sum(d["counted"] for d in days) == n


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
NEARLY = st.one_of(
    ANYTHING, st.sampled_from([*UNITS, "2026-09-18", "2026-09-18T10:00", "XK-DECIDE", 5, [5]])
)
KEYS = ["id", "day0", "n", "unit", "limit", "holds", "extensions", "region", "as_of", "explain"]


@given(st.dictionaries(st.sampled_from(KEYS), NEARLY))
def test_whatever_is_asked_is_answered_or_refused(question: dict[str, Any]) -> None:
    told = said(json.dumps(question).encode())
    assert told.keys() == {"id", "error"} or told.keys() >= {"id", "due", "provisional"}


@given(st.binary(max_size=60).filter(lambda line: b"\n" not in line))
def test_whatever_comes_is_one_line_of_answer(line: bytes) -> None:
    assert "error" in said(line)
