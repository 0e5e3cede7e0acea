"""A value is declared by who reads it, with what it may be; contradictions are refused."""

from typing import Any

import pytest

from bianmin.policy import registry
from bianmin.policy.registry import DeclarationFault, Undeclared, declare

from .conftest import HOP


def _declare(kind: str, default: Any, **more: Any) -> registry.Declaration:
    return declare("trial.value", kind=kind, default=default, label="a", source="b", **more)


@pytest.mark.parametrize(
    ("kind", "more", "good", "bad"),
    [
        ("int", {}, [0, 2, -1], [True, 1.0, "1", None]),
        ("days", {"unit": "working_days"}, [0, 1, 20], [-1, 0.5, True, "1", None]),
        ("days", {"unit": "natural_days"}, [7], ["7"]),
        ("number", {}, [0.2, 3, -1.5], [True, "0.2", None]),
        ("number", {"unit": "share"}, [0, 0.2, 1], [1.01, -0.1, True]),
        ("bool", {}, [True, False], [0, 1, "yes", None]),
        ("text", {}, ["1153", ""], [1153, None, ["a"]]),
        ("time", {}, ["17:00", "08:30"], ["5pm", "17:00:00", "25:00", 17, None]),
        ("choice", {"choices": ("ab", "shift")}, ["ab", "shift"], ["duty", "", None]),
        ("list", {}, [[], ["a", "b"]], ["a", [1], None]),
        ("list", {"choices": ("a", "b")}, [["a"], ["b", "a"], []], [["c"], ["a", "c"], "a"]),
        ("names", {}, [{"2": "{name}代办窗口"}, {}], [{"2": 1}, {2: "a"}, ["a"], None]),
    ],
)
def test_each_kind_accepts_what_it_is(
    kind: str, more: dict[str, Any], good: list[Any], bad: list[Any]
) -> None:
    declaration = _declare(kind, good[0], **more)
    assert [value for value in good if not declaration.accepts(value)] == []
    assert [value for value in bad if declaration.accepts(value)] == []


def test_a_default_of_another_kind_is_refused() -> None:
    with pytest.raises(DeclarationFault, match=r"default of trial\.value"):
        _declare("days", "one", unit="working_days")


def test_days_need_a_unit() -> None:
    with pytest.raises(DeclarationFault, match="working_days, natural_days"):
        _declare("days", 1)


def test_a_choice_needs_choices() -> None:
    with pytest.raises(DeclarationFault, match="without choices"):
        _declare("choice", "ab")


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        _declare("colour", "red")


def test_a_key_means_one_thing(hop: registry.Declaration) -> None:
    same: dict[str, Any] = {"kind": "days", "default": 3, "label": hop.label, "source": hop.source}
    assert declare(HOP, unit="working_days", **same) == hop
    with pytest.raises(DeclarationFault, match="twice"):
        declare(HOP, unit="natural_days", **same)


def test_what_is_declared_is_found_and_what_is_not_is_named(hop: registry.Declaration) -> None:
    assert registry.declared(HOP) is hop
    assert hop in registry.every()
    assert registry.undeclared(["b.x", HOP, "a.x", "b.x"]) == ("a.x", "b.x")
    with pytest.raises(Undeclared, match=r"b\.x"):
        registry.declared("b.x")
