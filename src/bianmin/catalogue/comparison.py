"""Two editions of an item side by side: field by field, row by row. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .content import Json, read_item
from .flaws import days_of_route

ROW_NAMES: Mapping[str, tuple[str, ...]] = {
    "route": ("node",),
    "materials": ("name",),
    "legal_basis": ("law", "article"),
    "special_procedures": ("name",),
    "form_fields": ("label",),
    "enclosures": ("kind", "title"),
    "common_questions": ("question",),
    "joint_departments": ("department",),
    "regional_variants": ("region",),
}
"""By which of its fields a row is found again in the other edition."""

UNSAID: tuple[Any, ...] = (None, "", [])
"""The values by which nothing is said."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that differs. ``row`` names the row it stands in; what was not said is None.

    A whole row that came or went has the row itself as ``before`` or ``after``.
    """

    path: tuple[str, ...]
    row: str
    before: Any
    after: Any

    @property
    def kind(self) -> str:
        """``added``, ``removed`` or ``changed``."""
        if self.before in UNSAID:
            return "added"
        return "removed" if self.after in UNSAID else "changed"


@dataclass(frozen=True, slots=True)
class Measure:
    """How much an edition asks of people: legs, papers, days promised, days of the legs."""

    legs: int
    materials: int
    promise: int | None
    days: float


def measure(content: Json) -> Measure:
    """What can be compared in numbers between two editions (process re-engineering)."""
    item = read_item(content)
    promise = item.promised_limit.value if item.promised_limit else None
    return Measure(len(item.route), len(item.materials), promise, float(days_of_route(item)))


def differences(before: Json, after: Json) -> list[Difference]:
    """Every difference between two contents, in the order of the schema's fields."""
    return list(_in_object((), "", before, after))


def _in_object(path: tuple[str, ...], row: str, before: Json, after: Json) -> Iterator[Difference]:
    for name in dict.fromkeys([*before, *after]):
        if name != "seq":
            yield from _in_value((*path, name), row, before.get(name), after.get(name))


def _in_value(path: tuple[str, ...], row: str, before: Any, after: Any) -> Iterator[Difference]:
    if before == after or (before in UNSAID and after in UNSAID):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _in_object(path, row, before, after)
    elif path[-1] in ROW_NAMES:
        yield from _in_rows(path, before or [], after or [])
    elif isinstance(before, list) and isinstance(after, list):
        yield from _in_list(path, row, before, after)
    else:
        yield Difference(path, row, before, after)


def _in_list(
    path: tuple[str, ...], row: str, before: Sequence[Any], after: Sequence[Any]
) -> Iterator[Difference]:
    gone = [value for value in before if value not in after]
    come = [value for value in after if value not in before]
    yield from (Difference(path, row, value, None) for value in gone)
    yield from (Difference(path, row, None, value) for value in come)
    if not gone and not come:
        yield Difference(path, row, list(before), list(after))


def _in_rows(
    path: tuple[str, ...], before: Sequence[Json], after: Sequence[Json]
) -> Iterator[Difference]:
    was, now = _named(path[-1], before), _named(path[-1], after)
    for name, row in was.items():
        if name in now:
            yield from _in_object(path, _told(name), row, now[name])
        else:
            yield Difference(path, _told(name), row, None)
    yield from (Difference(path, _told(n), None, row) for n, row in now.items() if n not in was)
    kept = [[_told(name) for name in rows if name in was and name in now] for rows in (was, now)]
    if kept[0] != kept[1]:
        yield Difference((*path, "seq"), "", *kept)


Name = tuple[tuple[Any, ...], int]
"""What a row is called, and the how-many-eth of that name it is."""


def _named(part: str, rows: Sequence[Json]) -> dict[Name, Json]:
    seen: Counter[tuple[Any, ...]] = Counter()
    found = {}
    for row in rows:
        name = tuple(row.get(field) for field in ROW_NAMES[part])
        seen[name] += 1
        found[name, seen[name]] = row
    return found


def _told(name: Name) -> str:
    return " ".join(str(part) for part in name[0] if part not in UNSAID)
