"""A wrong file of periods is refused with its name, its line and what is wrong there."""

import shutil
from pathlib import Path

import pytest

from bianmin.law.limits import Extension, Limit, LimitFault, Unit, read

WRONG = Path(__file__).parent / "wrong_limits"
FAULTS = {
    "missing_article": (4, "A has no article"),
    "empty_article": (6, "A has no article"),
    "unknown_unit": (11, "unknown unit business_days"),
    "unknown_key": (12, "unknown key binding"),
    "value_is_text": (10, "value must be a whole number, not '5'"),
    "value_is_zero": (10, "0 working_days is no period"),
    "at_once_with_a_value": (10, "5 immediate is no period"),
    "day_is_text": (8, "from_day must be a day, not '2020-01-01'"),
    "until_before_from": (9, "A ends before it begins"),
    "unknown_hold": (12, "unknown kind of hold: lunch"),
    "half_an_extension": (12, "an extension has a value, a unit and an approver"),
    "extension_in_another_unit": (12, "cannot lengthen working_days by 10 months"),
    "no_act": (1, "a file opens with act and source"),
    "stray_table": (1, "holds [[limit]] rows only"),
    "not_toml": (9, "not TOML"),
    "no_words": (4, "A has no text: quote the article, or say memory"),
    "unknown_way": (12, "unknown way around"),
    "unknown_confidence": (12, "unknown confidence sure"),
    "unknown_restart": (12, "unknown restart: lunch"),
    "unknown_rank": (12, "unknown extension boss; known: organ_head"),
    "hours_before": (10, "hours are not counted back"),
    "hold_without_article": (12, "A needs both holds and holds_article"),
    "held_before": (10, "nothing moves the day of one before"),
    "every_five_months": (10, "a date does not come again every 5 months"),
    "no_such_day": (10, "02-30 is no day of every year"),
    "a_day_within": (10, "only a period on a date has a day of the year"),
    "two_in_force": (17, "two rows of A are in force on one day"),
}


def test_every_wrong_file_is_in_the_table() -> None:
    assert {path.stem for path in WRONG.glob("*.toml")} == set(FAULTS)


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_wrong_file_is_refused_at_its_line(name: str, tmp_path: Path) -> None:
    shutil.copy(WRONG / f"{name}.toml", tmp_path)
    line, words = FAULTS[name]
    with pytest.raises(LimitFault) as refused:
        read(tmp_path)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"{name}.toml, line {line}: ")
    assert words in str(refused.value)


def test_two_files_may_not_rule_one_day(tmp_path: Path) -> None:
    opening, row, _ = (WRONG / "two_in_force.toml").read_text("utf-8").split("[[limit]]")
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(f"{opening}[[limit]]{row}", "utf-8")
    with pytest.raises(LimitFault, match=r"two\.toml, line 5: two rows of A"):
        read(tmp_path)


def test_a_limit_that_cannot_be_is_refused_wherever_it_comes_from() -> None:
    with pytest.raises(ValueError, match="no period"):
        Limit.promised(-1, Unit.WORKING_DAYS)
    with pytest.raises(ValueError, match="no period"):
        Limit.promised(0, Unit.HOURS)
    with pytest.raises(ValueError, match="extension is in months"):
        Limit("L", 5, Unit.WORKING_DAYS, extension=Extension(1, Unit.MONTHS, "head"))
