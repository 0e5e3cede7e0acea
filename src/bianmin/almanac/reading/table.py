"""A table of days with a heading line: date, kind (or isOff) and name, in Chinese or English."""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date

from . import refusals
from .notice import OFF, WORK, MovedDay, ReadNotice

HEADINGS = {
    "date": "date", "day": "date", "日期": "date",
    "kind": "kind", "type": "kind", "类型": "kind", "类别": "kind", "安排": "kind", "性质": "kind",
    "isoff": "is_off", "isoffday": "is_off", "是否放假": "is_off", "是否休息": "is_off",
    "name": "name", "holiday": "name", "名称": "name", "节日": "name", "节假日": "name",
}  # fmt: skip
KINDS = {
    "kind": {
        "off": OFF, "holiday": OFF, "放假": OFF, "休": OFF, "休息": OFF, "补休": OFF,
        "work": WORK, "上班": WORK, "班": WORK, "调休上班": WORK, "补班": WORK,
    },
    "is_off": {
        "true": OFF, "1": OFF, "yes": OFF, "是": OFF,
        "false": WORK, "0": WORK, "no": WORK, "否": WORK,
    },
}  # fmt: skip
SEPARATORS = (",", "\t", ";")
A_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
Row = Mapping[str, str]


def is_table(text: str) -> bool:
    """Whether the first line is a heading with a date."""
    return "date" in _columns(text)


def read(text: str) -> ReadNotice:
    """The notice of a table; its year is the latest that it names.

    Raises Refusal naming the line at fault.
    """
    days = tuple(_day(row, str(number)) for number, row in _rows(text))
    if not days:
        raise refusals.no_days()
    return ReadNotice(max(moved.date.year for moved in days), days)


def _columns(text: str) -> list[str]:
    """What each column of the first line holds, in our words; empty where it is none of ours."""
    first = text.lstrip().partition("\n")[0].strip()
    cells = (cell.strip(' "_').replace("_", "").lower() for cell in first.split(_separator(first)))
    return [HEADINGS.get(cell, "") for cell in cells]


def _separator(line: str) -> str:
    return max(SEPARATORS, key=line.count)


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """Each line after the heading with its number; empty ones are passed over."""
    columns, lines = _columns(text), text.strip().splitlines()
    if "name" not in columns or not {"kind", "is_off"} & set(columns):
        raise refusals.headings_missing()
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=_separator(lines[0])), start=1):
            if number > 1 and any(cell.strip() for cell in cells):
                yield number, dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    except csv.Error as fault:
        raise refusals.table_broken(str(fault)) from fault


def _day(row: Row, place: str) -> MovedDay:
    column = "kind" if "kind" in row else "is_off"
    kind = KINDS[column].get(row.get(column, "").lower())
    if kind is None:
        raise refusals.unknown_kind(place, row.get(column, ""))
    if not row.get("name"):
        raise refusals.nameless_day(place)
    return MovedDay(_date(row.get("date", ""), place), kind, row["name"])


def _date(text: str, place: str) -> date:
    found = A_DATE.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else date.fromisoformat(text)
    except ValueError as fault:
        raise refusals.bad_date(place, text) from fault
