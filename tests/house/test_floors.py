"""Rules of the house that the linter on imports cannot see."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.documents import SOURCE

BELOW_THE_FACES = (
    "law", "vault", "people", "files", "almanac", "policy", "network", "notices", "matters",
    "catalogue", "casework", "applications", "information", "complaints",
)  # fmt: skip
SAYS_NOW = {"now", "today", "utcnow", "localdate", "localtime", "time"}
CLOCKS = {"datetime", "date", "timezone", "time"}
STARTS_WORK = re.compile(r"/(tasks\.py|management/commands/\w+\.py)$")
PLACES = {"village", "town", "township", "county", "prefecture", "province", "yishui"}
MODULES = {"application", "applications", "catalogue", "portal", "demonstration"}
READS_ADDRESSES = SOURCE / "law" / "masks.py"
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}
A_PERIOD = re.compile(
    r"[\d一二三四五六七八九十]+ ?个?(工作日|自然日|日内|天内|个月内)|\d+ working day"
)


def modules(*floors: str) -> list[Path]:
    """The sources of some floors; migrations tell of the past."""
    found = [path for floor in floors for path in sorted((SOURCE / floor).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}"


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def asks_the_time(node: ast.AST) -> bool:
    """``timezone.now()``, ``date.today()``, ``datetime.now(...)`` and their like."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    told = node.func.value
    owner = told.attr if isinstance(told, ast.Attribute) else getattr(told, "id", "")
    given = bool(node.args) and node.func.attr in {"localdate", "localtime"}
    return owner in CLOCKS and node.func.attr in SAYS_NOW and not given


def test_below_the_faces_time_is_passed_in() -> None:
    found = [
        where(path, node)
        for path in modules(*BELOW_THE_FACES)
        if not STARTS_WORK.search(path.as_posix())
        for node in nodes(path)
        if asks_the_time(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["timezone.now()", "date.today()", "datetime.datetime.now(UTC)", "timezone.localdate()"]
)
def test_asking_the_time_would_be_noticed(line: str) -> None:
    assert any(map(asks_the_time, ast.walk(ast.parse(line))))


def declared_names(path: Path) -> Iterator[tuple[ast.AST, str]]:
    """Names a file uses, and texts that are one word: codes. Sentences are for people."""
    for node in nodes(path):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield node, name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.keyword(arg=str(name)):
                yield node, name
            case ast.Constant(value=str(name)) if " " not in name.strip():
                yield node, name


def words_of(name: str) -> set[str]:
    """``ReceivedByTown`` and ``received_by_town`` as their words."""
    return set(re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower().replace(".", "_").split("_"))


def test_the_engine_and_the_law_name_no_place_and_no_module() -> None:
    found = [
        f"{where(path, node)} {name}"
        for path in modules("law", "matters")
        if path != READS_ADDRESSES
        for node, name in declared_names(path)
        if words_of(name) & (PLACES | MODULES)
    ]
    assert found == []


def test_a_place_in_the_engine_would_be_noticed() -> None:
    assert words_of("handedOverByTown") & PLACES
    assert words_of("applications.Application") & MODULES


def test_a_procedure_holds_no_number_but_its_edition() -> None:
    found = []
    declared = sorted((*SOURCE.glob("*/procedures.py"), *SOURCE.glob("*/procedures/*.py")))
    assert declared
    for path in declared:
        tree = ast.parse(path.read_text("utf-8"))
        editions = {
            id(k.value) for k in ast.walk(tree) if isinstance(k, ast.keyword) and k.arg == "edition"
        }
        for node in ast.walk(tree):
            is_number = isinstance(node, ast.Constant) and type(node.value) in {int, float}
            if is_number and id(node) not in editions:
                found.append(where(path, node))
    assert found == []


def test_no_period_of_the_law_is_written_into_a_page_or_a_paper() -> None:
    found = [
        f"{path.relative_to(SOURCE)}: {hit[0]}"
        for ending in ("*.typ", "*.html", "notices/*.toml")
        for path in sorted(SOURCE.rglob(ending))
        for line in path.read_text("utf-8").splitlines()
        if not line.lstrip().startswith("#")
        if (hit := A_PERIOD.search(line))
    ]
    assert found == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    found = [p for p in SOURCE.rglob("*") if set(p.stem.split("_")) & VAGUE]
    assert found == []


def test_each_floor_has_one_line_of_migrations() -> None:
    """No two migrations of a floor may both be the last: a merge hides what came first."""
    forks = {}
    for folder in sorted(SOURCE.glob("*/migrations")):
        numbers = [path.name[:4] for path in sorted(folder.glob("[0-9]*.py"))]
        if numbers != [f"{n:04}" for n in range(1, len(numbers) + 1)]:
            forks[folder.parent.name] = numbers
    assert forks == {}


def test_no_signal_is_received_below_the_faces() -> None:
    found = [
        where(path, node)
        for path in modules(*BELOW_THE_FACES)
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and "signals" in (node.module or "").split(".")
    ]
    assert found == []


def test_every_file_opens_by_saying_what_lives_there() -> None:
    floors = [path.parent.name for path in SOURCE.glob("*/apps.py")]
    silent = [
        str(path.relative_to(SOURCE))
        for path in modules("law", *floors)
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_bytes()))
    ]
    assert silent == []
