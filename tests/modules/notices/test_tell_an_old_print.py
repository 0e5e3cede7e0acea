"""A print says in its QR code what it said, so that the page it opens can tell an old one."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import prints, registry, standing, wordings
from bianmin.notices.kinds import PaperKind
from tests.modules import pdf_text

from .conftest import FACTS, TEMPLATE, a_kind

HEAD = {"organ_name": "马站镇便民服务中心", "contact": "0539-2552001", "you": "您"}
FULL: dict[str, Any] = FACTS | HEAD
DAY = date(2026, 11, 23)
PARTS = {"内容": ("words",), "材料": ("papers",), "电话": ("contact",)}


SHAPELESS = (
    "test.letter.20261123",
    "test.letter.20261323.aaaaaaaaaaaa",
    "test.letter.00000000.aaaaaaaaaaaa",
    "test.letter.20261123.AAAAAA",
    "x" * 5000,
)


@pytest.fixture
def sheet(declared: None, tmp_path: Path) -> PaperKind:
    """The letter again, compared in three parts."""
    template = tmp_path / "letter.typ"
    template.write_text(TEMPLATE, "utf-8")
    return registry.register(a_kind(template, key="sheet", numbered=False, parts=PARTS))


def scanned(address: str) -> Mapping[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_a_print_of_what_holds_today_is_current(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL, DAY))
    assert not prints.is_out_of_date(query, lambda kind: FULL if kind == letter.key else None)


@pytest.mark.parametrize(
    "change",
    [
        {"words": ["不再照旧。"]},
        {"papers": [{"name": "户口簿", "copies": 2}]},
        {"remark": "先打电话"},
        {"contact": "0539-2552002"},
    ],
)
def test_whatever_changes_makes_the_print_old(letter: PaperKind, change: dict[str, Any]) -> None:
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL, DAY))
    assert prints.is_out_of_date(query, lambda _kind: FULL | change)


def test_what_is_not_printed_makes_nothing_old(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL, DAY))
    assert not prints.is_out_of_date(query, lambda _kind: FULL | {"internal": "x", "remark": " "})


def test_the_mark_goes_behind_what_the_page_is_asked(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/?place=371323101000", letter.key, FULL, DAY))
    assert query["place"] == "371323101000" and query[prints.ASKED].startswith("test.letter.")


@pytest.mark.parametrize(
    "typed", ["", "test.letter", "x", "nothing.here.12345678", ".", "😀.1", *SHAPELESS]
)
def test_a_mark_that_no_sheet_bears_says_nothing(letter: PaperKind, typed: str) -> None:
    assert not prints.is_out_of_date({prints.ASKED: typed}, lambda _kind: None)


def test_a_sheet_with_an_empty_place_has_no_mark(letter: PaperKind) -> None:
    with pytest.raises(Refusal, match="内容"):
        prints.mark(letter.key, FULL | {"words": []}, DAY)


@pytest.mark.parametrize(
    ("told", "changed"),
    [
        ({}, ()),
        ({"words": ["收10元。"]}, ("内容",)),
        ({"papers": [{"name": "户口簿", "copies": 2}]}, ("材料",)),
        ({"words": ["收10元。"], "contact": "12345"}, ("内容", "电话")),
        ({"remark": "在各部分之外"}, ()),
    ],
)
def test_the_parts_that_have_changed_are_named(
    sheet: PaperKind, told: dict[str, Any], changed: tuple[str, ...]
) -> None:
    query = scanned(prints.address("items/MZ-001/", sheet.key, FULL, DAY))
    found = prints.compared(query, lambda _kind: FULL | told)
    assert found is not None and found.printed.day == DAY
    assert (found.holds, found.changed) == (not told, changed)


def test_a_sheet_made_anew_is_old_without_saying_where(sheet: PaperKind) -> None:
    query = {prints.ASKED: f"sheet.{DAY:%Y%m%d}.{'a' * 8}"}
    found = prints.compared(query, lambda _kind: FULL)
    assert found is not None and not found.holds and found.changed == ()


@pytest.mark.django_db
def test_the_code_of_a_sheet_carries_its_mark(sheet: PaperKind, settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://example.gov.cn"
    told = {"kind": sheet.key, "facts": FULL, "addressee": "", "day": DAY, "marked": True}
    pdf = standing.sheet(scan_path="items/MZ-001/", **told)
    address = prints.address("items/MZ-001/", sheet.key, FULL, DAY)
    assert pdf_text.scanned(pdf) == f"https://example.gov.cn/{address}"


def test_a_part_that_reads_an_unknown_place_is_a_fault(tmp_path: Path) -> None:
    template = tmp_path / "letter.typ"
    template.write_text(TEMPLATE, "utf-8")
    kind = a_kind(template, parts={"内容": ("words", "surprise")})
    assert wordings.faults(kind) == ["test.letter: compares the place surprise, not declared"]
