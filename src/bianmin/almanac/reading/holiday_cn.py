"""The public collection holiday-cn: ``{year, papers[], days[{name, date, isOffDay}]}``."""

import json
from datetime import date
from typing import Any

from . import refusals
from .notice import OFF, WORK, MovedDay, ReadNotice


def read(text: str) -> ReadNotice:
    """The notice of a holiday-cn file. Raises Refusal naming the entry at fault."""
    told = _loaded(text)
    year, days, papers = told.get("year"), told.get("days"), told.get("papers", [])
    if type(year) is not int:
        raise refusals.json_lacks("year")
    if not isinstance(days, list):
        raise refusals.json_lacks("days")
    if not isinstance(papers, list):
        raise refusals.json_lacks("papers")
    moved = tuple(_day(entry, number) for number, entry in enumerate(days, start=1))
    return ReadNotice(year, moved, source=" ".join(str(paper) for paper in papers))


def _loaded(text: str) -> dict[str, Any]:
    """The file's one object."""
    try:
        told = json.loads(text)
    except json.JSONDecodeError as fault:
        raise refusals.json_broken(fault.lineno, fault.colno) from fault
    except (ValueError, RecursionError) as fault:
        raise refusals.json_broken(1, 1) from fault
    if not isinstance(told, dict):
        raise refusals.json_lacks("year")
    return told


def _day(entry: Any, number: int) -> MovedDay:
    """One entry of ``days``."""
    place = str(number)
    if not isinstance(entry, dict) or not isinstance(entry.get("date"), str):
        raise refusals.bad_date(place, "")
    is_off, name = entry.get("isOffDay"), entry.get("name")
    if not isinstance(is_off, bool):
        raise refusals.unknown_kind(place, is_off)
    if not isinstance(name, str) or not name.strip():
        raise refusals.nameless_day(place)
    try:
        when = date.fromisoformat(entry["date"])
    except ValueError as fault:
        raise refusals.bad_date(place, entry["date"]) from fault
    return MovedDay(when, OFF if is_off else WORK, name.strip())
