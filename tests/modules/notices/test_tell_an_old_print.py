"""A print says in its QR code what it said, so that the page it opens can tell an old one."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import prints
from bianmin.notices.kinds import PaperKind

from .conftest import FACTS

HEAD = {"organ_name": "马站镇便民服务中心", "contact": "0539-2552001", "you": "您"}
FULL: dict[str, Any] = FACTS | HEAD


def scanned(address: str) -> Mapping[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_a_print_of_what_holds_today_is_current(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL))
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
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL))
    assert prints.is_out_of_date(query, lambda _kind: FULL | change)


def test_what_is_not_printed_makes_nothing_old(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/", letter.key, FULL))
    assert not prints.is_out_of_date(query, lambda _kind: FULL | {"internal": "x", "remark": " "})


def test_the_mark_goes_behind_what_the_page_is_asked(letter: PaperKind) -> None:
    query = scanned(prints.address("items/MZ-001/?place=371323101000", letter.key, FULL))
    assert query["place"] == "371323101000" and query[prints.ASKED].startswith("test.letter.")


@pytest.mark.parametrize("typed", ["", "test.letter", "x", "nothing.here.12345678", ".", "😀.1"])
def test_a_mark_that_no_sheet_bears_says_nothing(letter: PaperKind, typed: str) -> None:
    assert not prints.is_out_of_date({prints.ASKED: typed}, lambda _kind: None)


def test_a_sheet_with_an_empty_place_has_no_mark(letter: PaperKind) -> None:
    with pytest.raises(Refusal, match="内容"):
        prints.mark(letter.key, FULL | {"words": []})
