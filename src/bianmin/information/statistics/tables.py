"""The figures as tables with their words: for the page, and for a file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from ..disclosed.categories import CLASSES
from .counting import FORMS, Counts
from .selectors import Statistics

Cell = str | int


@dataclass(frozen=True)
class Table:
    """A table: its title, its columns, its rows; the first cell of a row heads it."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def tables(told: Statistics) -> list[Table]:
    """All of them together beside the year before; then body by body, where there are several."""
    found = [_summary(told)]
    if len(told.lines) > 1:
        found += [_by_body(told, gettext("What was disclosed"), _disclosed)]
        found += [_by_body(told, gettext("Requests and cases"), _asked)]
    return found


Figures = Callable[[Counts, Counts], Iterator[tuple[str, int]]]


def _summary(told: Statistics) -> Table:
    now, before = list(_all(told.now)), [value for _name, value in _all(told.before)]
    rows: list[list[Cell]] = [
        [name, value, last, value - last] for (name, value), last in zip(now, before, strict=True)
    ]
    year = str(told.year)
    columns = [gettext("Figure"), year, str(told.year - 1), gettext("More or fewer")]
    return Table(gettext("%(year)s, beside the year before") % {"year": year}, columns, rows)


def _all(one: Counts) -> Iterator[tuple[str, int]]:
    yield gettext("Disclosed"), one.entries
    for name, value in (*_classes(one), *_forms(one)):
        yield gettext("of which: %(name)s") % {"name": name}, value
    yield gettext("Disclosed in time"), one.timely
    yield gettext("Disclosed late"), one.limited - one.timely
    yield from _requests(one)
    yield gettext("Reconsiderations"), one.reconsiderations
    yield gettext("Suits"), one.suits


def _classes(one: Counts) -> Iterator[tuple[str, int]]:
    return ((gettext(label), one.groups[name]) for name, label in CLASSES.items())


def _forms(one: Counts) -> Iterator[tuple[str, int]]:
    return ((gettext(label), one.forms[name]) for name, label in FORMS.items())


def _requests(one: Counts) -> Iterator[tuple[str, int]]:
    yield gettext("Requests received"), one.received
    yield gettext("Requests carried in"), one.carried_in
    yield gettext("Requests handled"), one.handled
    yield gettext("Requests carried on"), one.left_open
    yield gettext("Replies in time"), one.in_time
    yield gettext("Replies late"), one.timed - one.in_time


def _by_body(told: Statistics, title: str, figures: Figures) -> Table:
    columns = [gettext("Body"), *(name for name, _value in figures(told.now, told.before))]
    lines = [(line.body.short_name, line.now, line.before) for line in told.lines]
    lines.append((gettext("All together"), told.now, told.before))
    rows: list[list[Cell]] = [
        [name, *(value for _label, value in figures(now, last))] for name, now, last in lines
    ]
    return Table(title, columns, rows)


def _disclosed(now: Counts, before: Counts) -> Iterator[tuple[str, int]]:
    yield gettext("Disclosed"), now.entries
    yield gettext("Year before"), before.entries
    yield gettext("More or fewer"), now.entries - before.entries
    yield from _classes(now)
    yield from _forms(now)
    yield gettext("Disclosed in time"), now.timely
    yield gettext("Disclosed late"), now.limited - now.timely


def _asked(now: Counts, before: Counts) -> Iterator[tuple[str, int]]:
    yield from _requests(now)
    yield gettext("Received the year before"), before.received
    yield gettext("More or fewer"), now.received - before.received
    yield gettext("Reconsiderations"), now.reconsiderations
    yield gettext("Year before"), before.reconsiderations
    yield gettext("Suits"), now.suits
    yield gettext("Year before"), before.suits
