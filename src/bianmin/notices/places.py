"""Filling the places of a paper: pure. What is not declared is not kept; what is empty refuses."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from . import refusals
from .kinds import PaperKind, lists
from .message_wordings import MessageWording

WEEKDAYS = "一二三四五六日"


def spoken_day(day: date) -> str:
    """A day as a paper says it: 2026年11月26日（星期四）."""
    return f"{day.year}年{day.month}月{day.day}日（星期{WEEKDAYS[day.weekday()]}）"


def fill(kind: PaperKind, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts a paper of this kind keeps, as JSON can carry them.

    Days become Chinese text. Raises Refusal naming the first place that is empty.
    """
    fields = lists(kind.declared)
    filled: dict[str, Any] = {}
    for place in sorted({name.partition(".")[0] for name in kind.declared}):
        if place in fields:
            filled[place] = _rows(kind, place, facts.get(place) or [], fields[place])
        else:
            filled[place] = _value(kind, place, facts.get(place))
    return filled


def _rows(
    kind: PaperKind, place: str, rows: list[Mapping[str, Any]], names: frozenset[str]
) -> list[dict[str, Any]]:
    if not rows and any(f"{place}.{name}" in kind.required for name in names):
        raise _missing(kind, place)
    return [
        {name: _value(kind, f"{place}.{name}", row.get(name)) for name in sorted(names)}
        for row in rows
    ]


def _value(kind: PaperKind, place: str, value: Any) -> Any:
    written = _written(value)
    if written in ("", [], None):
        if place in kind.required:
            raise _missing(kind, place)
        return ""
    return written


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        raise TypeError("a paper names days; give the date, or the words for the hour")
    if isinstance(value, date):
        return spoken_day(value)
    if isinstance(value, list | tuple):
        return [text for text in (_written(item) for item in value) if text not in ("", None)]
    if value is None or isinstance(value, int | bool):
        return value
    return str(value).strip()


def _missing(kind: PaperKind, place: str) -> Exception:
    label = kind.labels.get(place, place)
    return refusals.missing_place(kind.title, place, label, kind.articles.get(place, ""))


def worded(wording: MessageWording, facts: Mapping[str, Any], channel: str = "") -> tuple[str, str]:
    """A message's title, and its text on a channel. Raises Refusal naming a place that is empty."""
    filled = {place: _written(facts.get(place)) for place in sorted(wording.places_by(channel))}
    for place, value in filled.items():
        if value in ("", [], None):
            raise refusals.missing_place(wording.title, place, place)
    return wording.title.format_map(filled), wording.text_by(channel).format_map(filled)
