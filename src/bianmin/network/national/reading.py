"""The tables' lines as places, from the province down; what is wrong is named by file and line."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from bianmin.law.refusal import Refusal

from ..kinds import Level
from . import naming, refusals
from .archive import TABLES, Archive

DIGITS = {"provinces": 2, "cities": 4, "areas": 6, "streets": 9, "villages": 12}
ABOVE = {"provinces": "", "cities": "provinceCode", "areas": "cityCode"}
ABOVE |= {"streets": "areaCode", "villages": "streetCode"}
LONGEST_NAME = 60
COUNTY = 6
"""Digits of a county's code."""


class Listed(NamedTuple):
    """One line: ``above`` is the code of the place above as the table has it, ``""`` for none."""

    line: int
    code: str
    name: str
    above: str


class Place(NamedTuple):
    """A place as it is to be kept; codes have twelve digits, ``parent`` is ``""`` at the top."""

    code: str
    name: str
    short_name: str
    full_name: str
    level: int
    kind: str
    parent: str


def twelve(code: str) -> str:
    return code.ljust(12, "0")


@dataclass
class Reader:
    """Reads an archive table by table, keeping what lower tables refer to."""

    archive: Archive
    county: str = ""
    faults: list[Refusal] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """Full names of all places above the villages, by their short codes."""

    def places(self) -> Iterator[Place]:
        """Every place of the country, or of one county with the two above it.

        Raises ArchiveRefused after reading what it could, if a line is wrong.
        """
        undivided = self._undivided()
        for table in TABLES:
            for listed in self._listed(table):
                if self._is_wanted(listed.code) and (
                    place := self._place(table, listed, undivided)
                ):
                    yield place
        if self.faults:
            raise refusals.ArchiveRefused(self.faults)

    def _undivided(self) -> frozenset[str]:
        """Prefectures without counties: they and their one "county" share a code."""
        rows = list(self._listed("areas", checked=False))
        self.archive.tables["areas"].seek(0)
        return frozenset(row.above for row in rows if row.code == f"{row.above}00")

    def _is_wanted(self, code: str) -> bool:
        return not self.county or self.county.startswith(code[:COUNTY])

    def _place(self, table: str, listed: Listed, undivided: frozenset[str]) -> Place | None:
        """The place of a line; None for lines that stand for none of their own."""
        if table in {"streets", "villages"} and _stands_in(listed.code):
            self.names[listed.code] = self.names[listed.above]
            return None
        if table == "cities":
            return self._city(listed, undivided)
        make = {"provinces": _province, "streets": _town, "villages": _village}.get(table, _county)
        place = make(listed, self.names.get(listed.above, ""), undivided)
        if table != "villages":
            self.names[listed.code] = place.full_name
        return place

    def _city(self, listed: Listed, undivided: frozenset[str]) -> Place | None:
        """A prefecture; its counties' full names leave out one that nobody says."""
        _line, code, name, above = listed
        said = "" if name in naming.VIRTUAL_CITIES or code in undivided else name
        self.names[code] = self.names[above] + said
        full = self.names[above] + name
        level, kind = Level.CITY, "地级"
        place = Place(twelve(code), name, name, full, level, kind, twelve(above))
        return None if code in undivided else place

    def _listed(self, table: str, *, checked: bool = True) -> Iterator[Listed]:
        """The lines that can be used; the others are noted, and reading ends after too many."""
        codes: set[str] = set()
        for listed in _lines(table, self.archive.tables[table]):
            fault = self._fault(table, listed, codes) if checked else None
            if isinstance(listed, Listed) and fault is None:
                codes.add(listed.code)
                if checked and table != "villages":
                    self.names.setdefault(listed.code, "")
                yield listed
            elif fault:
                self.faults.append(fault)
                if len(self.faults) >= refusals.MOST_FAULTS:
                    raise refusals.ArchiveRefused(self.faults)

    def _fault(self, table: str, listed: "Listed | Refusal", codes: set[str]) -> Refusal | None:
        if isinstance(listed, Refusal):
            return listed
        line, code, name, above = listed
        if len(code) != DIGITS[table] or not (code.isascii() and code.isdigit()):
            return refusals.code_wrong(table, line, code)
        if code in codes:
            return refusals.code_twice(table, line, code)
        if not name.strip() or len(name) > LONGEST_NAME:
            return refusals.name_wrong(table, line, name)
        if above not in self.names and table != "provinces":
            return refusals.parent_unknown(table, line, above)
        return None


def _stands_in(code: str) -> bool:
    """A line with its county's own code stands in for a list that is missing."""
    return twelve(code) == twelve(code[:COUNTY])


def _province(listed: Listed, above: str, undivided: frozenset[str]) -> Place:
    name = listed.name
    return Place(twelve(listed.code), name, name, name, Level.PROVINCE, "省级", "")


def _county(listed: Listed, above: str, undivided: frozenset[str]) -> Place:
    _line, code, name, city = listed
    parent = city[:2] if city in undivided else city
    return Place(twelve(code), name, name, above + name, Level.COUNTY, "县级", twelve(parent))


def _town(listed: Listed, above: str, undivided: frozenset[str]) -> Place:
    _line, code, name, county = listed
    short, kind = naming.town_short(name), naming.town_kind(name)
    return Place(twelve(code), name, short, above + short, Level.TOWN, kind, twelve(county))


def _village(listed: Listed, above: str, undivided: frozenset[str]) -> Place:
    _line, code, name, town = listed
    short, kind = naming.village_short(name), naming.village_kind(name)
    return Place(code, name, short, above + short, Level.VILLAGE, kind, twelve(town))


def _lines(table: str, stream: IO[bytes]) -> Iterator["Listed | Refusal"]:
    """Each line, or the refusal that names it; other columns than expected end the table."""
    wanted = ["code", "name", *([ABOVE[table]] if ABOVE[table] else [])]
    rows = csv.reader(_text(stream))
    columns = next(rows, [])
    if not set(wanted) <= set(columns):
        yield refusals.columns_differ(table, ", ".join(wanted))
        return
    places = [columns.index(name) for name in wanted]
    for row in rows:
        if len(row) != len(columns):
            yield _unreadable(table, rows.line_num, row)
            continue
        told = [row[place] for place in places]
        yield Listed(rows.line_num, told[0], told[1], told[2] if len(told) > 2 else "")


def _text(stream: IO[bytes]) -> Iterator[str]:
    """Lines as text; bytes that are none become a line without columns, which is then named."""
    for line in stream:
        try:
            yield line.decode("utf-8-sig").replace("\x00", "")
        except UnicodeDecodeError:
            yield UNREADABLE


UNREADABLE = "\x7f\n"


def _unreadable(table: str, line: int, row: list[str]) -> Refusal:
    if row == [UNREADABLE.strip("\n")]:
        return refusals.not_text(table, line)
    return refusals.line_incomplete(table, line)
