"""A new page that changes something fails here until a program can do the same, or a reason why
it cannot is written beside it. Which pages those are is read from the views themselves."""

import inspect
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from bianmin.api.openapi import described
from tests.authority.routes import every_page
from tests.modules.api.deeds_of_pages import DESK, PORTAL

DEPTH = 3
"""A view, what it calls, and what that calls: deeper no view of ours hides its form."""

FACES = ("bianmin.desk", "bianmin.portal", "bianmin.look")


def unwrapped(view: Any) -> Iterator[Any]:
    """A view and what its decorators wrap, the innermost last."""
    while True:
        yield view
        if not hasattr(view, "__wrapped__"):
            return
        view = view.__wrapped__


def methods(view: Any) -> list[str] | None:
    """The methods that Django's own decorators let in; None where none is put on."""
    for one in unwrapped(view):
        names = one.__code__.co_freevars
        if "request_method_list" in names:
            found: list[str] = one.__closure__[names.index("request_method_list")].cell_contents
            return found
    return None


def names_in(code: CodeType) -> set[str]:
    inner = (const for const in code.co_consts if isinstance(const, CodeType))
    return set(code.co_names).union(*map(names_in, inner))


def called(function: FunctionType) -> Iterator[FunctionType]:
    """The functions it names: its module's own, another module's, a class's."""
    names = names_in(function.__code__)
    for name in names:
        found = function.__globals__.get(name)
        if isinstance(found, FunctionType):
            yield found
        elif isinstance(found, ModuleType | type):
            parts = (getattr(found, one, None) for one in names)
            yield from (part for part in parts if isinstance(part, FunctionType))


def reads_a_form(function: Any, depth: int = DEPTH, seen: frozenset[Any] = frozenset()) -> bool:
    *_outer, inner = unwrapped(function)
    if inner in seen or not inner.__module__.startswith(FACES):
        return False
    if "POST" in inspect.getsource(inner):
        return True
    within = seen | {inner}
    return depth > 0 and any(reads_a_form(one, depth - 1, within) for one in called(inner))


def writes(view: Any) -> bool:
    if not view.__module__.startswith(FACES):
        return False  # signing in, a machine's health
    allowed = methods(view)
    return reads_a_form(view) if allowed is None else "POST" in allowed


def pages_that_write() -> set[tuple[bool, str]]:
    """Whether it is the desk's, and its name."""
    return {
        (pattern.startswith("desk/"), str(found.name))
        for pattern, found in every_page()
        if writes(found.callback)
    }


def test_each_page_that_changes_something_is_judged() -> None:
    judged = {(True, name) for name in DESK} | {(False, name) for name in PORTAL}
    assert pages_that_write() == judged


def test_what_is_named_there_is_an_operation_or_a_sentence() -> None:
    operations = {
        one["operationId"]
        for methods in described("en")["paths"].values()
        for one in methods.values()
    }
    for name, said in (*DESK.items(), *PORTAL.items()):
        named = (said,) if isinstance(said, str) else said
        for one in named:
            is_reason = isinstance(said, str) and one.endswith(".") and " " in one
            assert is_reason or one in operations, (name, one)
