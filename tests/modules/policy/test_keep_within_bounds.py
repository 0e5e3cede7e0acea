"""What the county may set is bounded: no figure, text or name that would break what reads it."""

from datetime import date, datetime
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.policy import bounds, presets, registry, services
from bianmin.policy.registry import Undeclared, declare
from tests.modules.policy.conftest import DOCUMENT, HOP

PARTS = {"2": "town", "3": "county"}


@pytest.mark.parametrize(
    ("declared", "good", "code", "bad"),
    [
        (("days", {"unit": "working_days"}, 1), [0, 3660], "out_of_bounds", [3661, 10**12]),
        (("int", {}, 1), [0, 100_000], "out_of_bounds", [-1, 100_001, 10**30]),
        (("int", {"least": 3, "most": 5}, 3), [3, 5], "out_of_bounds", [2, 6]),
        (("number", {}, 1), [0, 0.5], "out_of_bounds", [-0.1, float("nan"), float("inf")]),
        (("names", {"parts": PARTS}, {"2": "a", "3": "b"}), [{"2": "x", "3": "y", "4": "z"}],
         "part_missing", [{}, {"2": "x"}, {"2": "x", "3": " "}]),
        (("text", {}, ""), ["", "词" * 2000, "两行\n字　空"], "too_long", ["词" * 2001]),
        (("list", {}, []), [["甲"] * 400], "too_long", [["甲"] * 401]),
        (("text", {}, ""), ["𠮷𬭎"], "not_readable", ["\x00", "\ud800", "a\x1b[31m"]),
        (("list", {}, []), [["甲"]], "not_readable", [["甲", "\u202e"]]),
    ],
)  # fmt: skip
def test_only_what_can_be_read_and_reckoned_with(
    declared: tuple[str, dict[str, Any], Any], good: list[Any], code: str, bad: list[Any]
) -> None:
    kind, more, first = declared
    trial = declare("trial.value", kind=kind, default=first, label="a", source="b", **more)
    assert [bounds.refusal(trial, value) for value in good] == [None] * len(good)
    for value in bad:
        refusal = bounds.refusal(trial, value)
        assert refusal is not None and refusal.code == f"policy.{code}", value


def test_every_proposal_lies_within_its_own_bounds() -> None:
    wrong = [one.key for one in registry.every() if bounds.refusal(one, one.default)]
    assert wrong == []


@pytest.mark.parametrize("code", presets.codes())
def test_every_shipped_value_lies_within_its_bounds(code: str) -> None:
    wrong = [
        one.key
        for one in presets.read(code).values
        if bounds.refusal(registry.declared(one.key), one.value)
    ]
    assert wrong == []


def test_every_code_that_is_chosen_from_has_a_word() -> None:
    bare = [
        one.key for one in registry.every() if one.choices and set(one.words) != set(one.choices)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (
            "site.names",
            {"3": "中心", "2": "{name}中心", "1": "{name}点", "1-community": "{name}站"},
        ),
        ("licence.reminders", ["60", "三十"]),
        ("licence.reminders", ["0"]),
        ("relay.mode", {"2": "relay"}),
        ("relay.handover_by", 4),
        ("agent.sources", ["anybody"]),
        ("catalogue.required_categories", ["anything"]),
    ],
)
def test_what_would_break_its_reader_is_refused(
    put: Any, at: datetime, key: str, value: Any
) -> None:
    with pytest.raises(Refusal):
        put(value, date(2026, 1, 1), key=key)


def test_at_a_desk_a_value_begins_today_at_the_earliest(db: None, at: datetime) -> None:
    said: dict[str, Any] = {"key": HOP, "value": 2, "until_day": None, "document": DOCUMENT}
    who: dict[str, Any] = {"by": None, "at": at}
    with pytest.raises(Refusal) as refused:
        services.change_value(**said, from_day=date(2025, 11, 23), **who)
    assert refused.value.code == "policy.begins_in_the_past"
    services.change_value(**said, from_day=date(2025, 11, 24), **who)
    with pytest.raises(Refusal) as again:
        services.change_value(**said, from_day=date(2025, 11, 24), **who)
    assert again.value.code == "policy.is_so_already"
    services.change_value(**{**said, "value": 3}, from_day=date(2025, 11, 24), **who)


def test_what_nothing_reads_is_no_value(put: Any, at: datetime) -> None:
    said: dict[str, Any] = {"value": 2, "until_day": None, "document": DOCUMENT, "at": at}
    with pytest.raises(Refusal) as refused:
        services.change_value(key="no.such", from_day=date(2025, 11, 24), by=1, **said)
    assert refused.value.code == "policy.no_such_value"
    with pytest.raises(Undeclared):
        put(1, date(2025, 11, 24), key="no.such")
