"""docs/routes.md tells what every route became; it must be true today."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command

PAGE = Path(__file__).parents[3] / "docs" / "routes.md"


def printed() -> str:
    said = StringIO()
    call_command("routes", stdout=said)
    return said.getvalue()


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == printed(), "run: bianmin routes > docs/routes.md"


def test_every_item_has_a_row_and_a_route() -> None:
    rows = [line for line in printed().splitlines() if line.startswith("| ") and "-0" in line[:10]]
    assert len(rows) == 127
    assert "no route" not in "".join(rows)


def test_a_row_tells_tiers_kinds_names_and_why() -> None:
    [row] = [line for line in printed().splitlines() if line.startswith("| GA-006")]
    assert "**village** receive 受理*; **town** accept 受理; review 审核;" in row
    assert "受理 in the village is receiving, not acceptance" in row
