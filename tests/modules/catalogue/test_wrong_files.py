"""Files that are not what they should be: refused by a sentence, never by a traceback."""

import json
from typing import Any

import pytest

from bianmin.catalogue.checking import Grounds
from bianmin.catalogue.document import CheckedFile
from bianmin.catalogue.document import check_file as check_against
from tests.modules.catalogue.items import MONDAY, file_of, item


def check_file(raw: bytes) -> CheckedFile:
    """A file checked against nothing but itself."""
    return check_against(raw, Grounds(MONDAY))


def codes(raw: bytes) -> list[str]:
    return [finding.code for finding in check_file(raw).errors]


WRONG: dict[str, tuple[bytes, str, int]] = {
    "empty": (b"", "not_json", 1),
    "not text": (b'{"version": "\xff"}', "not_utf8", 1),
    "GBK": ('{"version": "1",\n"x": "低保"}'.encode("gbk"), "not_utf8", 2),
    "a comma missing": (b'{\n"version": "1"\n"count": 0}', "not_json", 3),
    "cut off": (file_of(item("MZ-001")).decode()[:400].encode(), "not_json", 0),
    "nested too deep": (b"[" * 100_000, "not_json", 0),
    "a list": (b"[]", "schema_type", 1),
    "a number": (b"7", "schema_type", 1),
    "null": (b"null", "schema_type", 1),
    "no items": (b'{"version": "1", "count": 0}', "schema_required", 1),
    "items is no list": (b'{"version": "1", "count": 0, "items": {}}', "schema_type", 1),
    "an item that is text": (b'{"version": "1", "count": 1, "items": ["x"]}', "schema_type", 1),
    "not a number": (b'{"version": "1", "count": NaN, "items": []}', "not_json", 0),
    "a number without end": (b'{"version": "1", "count": ' + b"9" * 5000 + b"}", "not_json", 0),
    "a NUL": (b'{"version": "\\u0000", "count": 0, "items": []}', "no_character", 0),
    "half a character": (b'{"version": "\\ud83d", "count": 0, "items": []}', "no_character", 0),
    "a wrong count": (file_of(item("MZ-001"), count=2), "count", 3),
    "a code twice": (file_of(item("MZ-001"), item("MZ-001")), "code_twice", 0),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_named_as_such(name: str) -> None:
    raw, code, line = WRONG[name]
    [found] = check_file(raw).errors
    assert found.code == code
    assert line in {0, found.line}
    assert found.told()


def test_a_mark_of_byte_order_is_no_error() -> None:
    assert codes(b"\xef\xbb\xbf" + file_of(item("MZ-001"))) == []


def set_at(target: Any, path: tuple[Any, ...], value: Any) -> None:
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("code",), "mz1", "schema_pattern"),
        (("name",), "低", "schema_minLength"),
        (("aliases",), [], "schema_minItems"),
        (("receive_tiers",), ["town", "town"], "schema_uniqueItems"),
        (("online",), "是", "schema_type"),
        (("type",), "行政", "schema_enum"),
        (("name",), "长" * 81, "schema_maxLength"),
        (("route", 0, "days"), 1e400, "not_json"),
        (("route", 0, "days"), 4000, "schema_maximum"),
        (("materials", 0, "copies"), 0, "schema_minimum"),
        (("materials", 0, "colour"), "red", "schema_additionalProperties"),
        (("promised_limit",), "很快", "schema_anyOf"),
        (("promised_limit",), {"days": 3, "unit": "working"}, "schema_required"),
        (("promised_limit", "unit"), "weeks", "schema_enum"),
    ],
)
def test_what_the_schema_does_not_allow_is_said(
    path: tuple[Any, ...], value: Any, code: str
) -> None:
    wrong = item("MZ-001")
    set_at(wrong, path, value)
    [found] = check_file(file_of(wrong)).errors
    assert found.code == code
    assert code == "not_json" or found.path[:3] == ("items", 0, path[0])
    assert "%(" not in found.told()


def test_an_unknown_and_a_missing_field_are_both_named() -> None:
    wrong = item("MZ-001")
    wrong["fees"] = wrong.pop("fee")
    assert sorted(codes(file_of(wrong))) == ["schema_additionalProperties", "schema_required"]
    told = " ".join(finding.told() for finding in check_file(file_of(wrong)).errors)
    assert "fees" in told
    assert "items[0].fee " in told


def test_a_huge_value_is_shown_cut_short() -> None:
    wrong = item("MZ-001")
    wrong["type"] = "长" * 5000
    [found] = check_file(file_of(wrong)).errors
    assert len(found.told()) < 300


def test_numbers_that_json_allows_but_nobody_means() -> None:
    wrong = item("MZ-001")
    raw = json.dumps({"version": "1", "count": 1, "items": [wrong]}).replace("23", "1e999")
    assert codes(raw.encode()) != []


def test_a_pair_of_escapes_is_one_character() -> None:
    assert codes(b'{"version": "\\ud842\\udfb7", "count": 0, "items": []}') == []
