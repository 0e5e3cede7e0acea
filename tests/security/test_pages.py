"""The pages on security name tests by their functions; each of them is there."""

import re
from pathlib import Path

import pytest

from tests.house.documents import DOCS, ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
PAGES = sorted((DOCS / "security").glob("*.md"))


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
