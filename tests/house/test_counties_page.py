"""docs/counties.md shows what is different where; it must be true today."""

from io import StringIO

from django.core.management import call_command

from bianmin.config.county_table import said
from tests.house.documents import DOCS

PAGE = DOCS / "counties.md"
COLUMNS = 5
"""Of the table that compares: what, and four counties."""


def printed() -> str:
    out = StringIO()
    call_command("counties", stdout=out)
    return out.getvalue()


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == printed(), "run: bianmin counties > docs/counties.md"


def test_a_row_shows_what_four_counties_say() -> None:
    rows = printed().splitlines()
    [row] = [row for row in rows if "`relay.mode` |" in row and row.count("|") == COLUMNS + 1]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:] == [
        "2：relay；3：relay",
        "2：relay；3：accompany",
        "2：relay；3：relay",
        "2：straight；3：straight",
    ]


def test_values_are_said_in_words() -> None:
    assert said("relay.hop_limit", 1) == "1个工作日"
    assert said("relay.consent", True) == "是"
    assert said("relay.flow_label", "") == "—"
