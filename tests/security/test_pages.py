"""Pages that promise, on security and on the rest, name tests by their functions; each is there,
and each line of a checklist has a proof that can fail, or says whose it is."""

import re
from pathlib import Path

import pytest

from tests.house.documents import DOCS, ROOT, tables

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
WITHOUT = re.compile(r"operator's|none here|review|open\b|mypy")
CHECKLISTS = (
    "security/asvs",
    "security/mlps",
    "security/threats",
    "security/sentences",
    "promises",
)
TOLD = frozenset({"What is worth protecting", "What could not be proven"})
"""Tables that are no checklist."""
PAGES = [
    *sorted((DOCS / "security").glob("*.md")),
    DOCS / "promises.md",
    DOCS / "requirements.md",
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_test_that_a_page_names_is_there(page: Path) -> None:
    found = NAMED.findall(page.read_text("utf-8"))
    assert found
    missing = [
        f"{path}::{name}"
        for path, name in found
        if f"def {name}(" not in (ROOT / path).read_text("utf-8")
    ]
    assert not missing


@pytest.mark.parametrize("name", CHECKLISTS)
def test_every_line_of_a_checklist_names_a_test_or_whose_it_is(name: str) -> None:
    page = DOCS / f"{name}.md"
    lines = [row for head, rows in tables(page).items() if head not in TOLD for row in rows]
    assert len(lines) > 10
    assert [row for row in lines if "tests/" not in row[-1] and not WITHOUT.search(row[-1])] == []
