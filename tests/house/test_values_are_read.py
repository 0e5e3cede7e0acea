"""Each value a county may set is read by the program: none is declared and then left alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bianmin.policy import registry
from tests.house.documents import SOURCE
from tests.house.test_floors import nodes

POLICIES = "policies"


def declaring() -> list[Path]:
    return [*SOURCE.rglob("policies.py"), *SOURCE.glob("*/policies/*.py")]


def keys_by_name() -> dict[str, str]:
    """The constants that stand for keys; a name that stands for two would hide one."""
    bound: dict[str, str] = {}
    keys = {one.key for one in registry.every()}
    for path in declaring():
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                [target] = node.targets
                if isinstance(target, ast.Name) and node.value.value in keys:
                    bound[f"{path.relative_to(SOURCE).parts[0]}.{target.id}"] = node.value.value
    return bound


def speaks_of(path: Path, keys: list[str]) -> bool:
    text = path.read_text("utf-8")
    return POLICIES in text or any(key in text for key in keys)


def read_in(path: Path, names: dict[str, str]) -> Iterator[str]:
    """The keys that a file uses, by constant or written out; an import alone is no use."""
    return used(list(nodes(path)), path.relative_to(SOURCE).parts[0], names)


def used(tree: list[ast.AST], floor: str, names: dict[str, str]) -> Iterator[str]:
    known: dict[str, str] = {}
    modules: dict[str, str] = {}
    for node in tree:
        if isinstance(node, ast.ImportFrom):
            parts = (node.module or "").split(".")
            of = parts[1] if parts[0] == "bianmin" and len(parts) > 1 else floor
            for one in node.names:
                if POLICIES in parts:
                    known[one.asname or one.name] = names.get(f"{of}.{one.name}", "")
                elif one.name == POLICIES:
                    modules[one.asname or one.name] = of
    for node in tree:
        match node:
            case ast.Name(id=name, ctx=ast.Load()) if known.get(name):
                yield known[name]
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in modules:
                yield names.get(f"{modules[module]}.{name}", "")
            case ast.Constant(value=str(text)):
                yield text


def test_every_value_that_is_declared_is_read() -> None:
    apart, names = set(declaring()), keys_by_name()
    keys = [one.key for one in registry.every()]
    others = [path for path in SOURCE.rglob("*.py") if path not in apart and speaks_of(path, keys)]
    read = {key for path in others for key in read_in(path, names)}
    assert [key for key in keys if key not in read] == []


@pytest.mark.parametrize(
    ("source", "is_read"),
    [
        ("from .policies import HOP\nvalue(HOP, day)", True),
        ("from bianmin.applications.policies import HOP as LIMIT\nvalue(LIMIT, day)", True),
        ("from . import policies\nvalue(policies.HOP, day)", True),
        ("value('relay.hop_limit', day)", True),
        ("from .policies import HOP", False),
        ("from .other import HOP\nvalue(HOP, day)", False),
    ],
)
def test_what_is_only_imported_is_not_read(source: str, is_read: bool) -> None:
    tree = list(ast.walk(ast.parse(source)))
    found = set(used(tree, "applications", {"applications.HOP": "relay.hop_limit"}))
    assert ("relay.hop_limit" in found) is is_read
