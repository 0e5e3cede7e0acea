"""The national form of the annual report: its chapters, rows and columns, as they are printed."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).with_name("form.toml")
NEW, CARRIED_IN, RESULTS, CARRIED_OUT = "一", "二", "三", "四"
"""The four rows of table three whose sums must agree; RESULTS is a heading."""
HANDLED = "(七)"
"""The row that adds up what was handled."""
FEES = "other"
"""The chapter that tells of the fees for handling requests."""
MONEY = "charges.charged"
"""The cell of table two that is money, in 万元; all others count things."""


@dataclass(frozen=True, slots=True)
class Named:
    """A row, a column or a kind: the program's key and the form's words."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; ``written`` by the office, else a table. ``asks``: what it must tell, by which
    ``article``."""

    key: str
    title: str
    asks: str
    article: str
    written: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One item of article 20 in table two, with columns of its own."""

    title: str
    columns: tuple[Named, ...]
    rows: tuple[Named, ...]

    def cells(self) -> Iterator[str]:
        """Their keys, row by row: ``normative.issued``."""
        return (f"{row.key}.{column.key}" for row in self.rows for column in self.columns)


@dataclass(frozen=True, slots=True)
class Form:
    """The whole form; ``requests`` and ``reviews`` are the rows of tables three and four."""

    source: str
    from_year: int
    chapters: tuple[Chapter, ...]
    parts: tuple[Part, ...]
    applicants: tuple[Named, ...]
    requests: tuple[Named, ...]
    results: tuple[Named, ...]
    reviews: tuple[Named, ...]
    words: dict[str, str]

    @property
    def counted(self) -> tuple[str, ...]:
        """The rows of table three in which something is counted: no headings, no sums."""
        keys = [row.key for row in self.requests]
        headed = {key.rstrip("12345678") for key in keys if key[-1].isdecimal()}
        return tuple(key for key in keys if key not in headed | {RESULTS, HANDLED})

    @property
    def handled(self) -> tuple[str, ...]:
        """Those of them that say how a request ended."""
        return tuple(key for key in self.counted if key not in {NEW, CARRIED_IN, CARRIED_OUT})

    @property
    def disclosed(self) -> tuple[str, ...]:
        """The cells of table two."""
        return tuple(key for part in self.parts for key in part.cells())

    def chapter(self, key: str) -> Chapter:
        """The chapter of that key; StopIteration where there is none."""
        return next(one for one in self.chapters if one.key == key)


@cache
def form() -> Form:
    """The form in use; read once."""
    told: dict[str, Any] = tomllib.loads(SOURCE.read_text("utf-8"))
    requests, reviews = told["requests"], told["reviews"]
    words = {name: requests[name] for name in ("bodies", "applicants", "total")}
    return Form(
        source=told["source"],
        from_year=told["from_year"],
        chapters=tuple(Chapter(**row) for row in told["chapter"]),
        parts=tuple(
            Part(row["title"], _named(row["columns"]), _named(row["rows"]))
            for row in told["disclosed"]
        ),
        applicants=_named(requests["columns"]),
        requests=_named(requests["rows"]),
        results=_named(reviews["columns"]),
        reviews=_named(reviews["rows"]),
        words={**words, "suits": reviews["suits"]},
    )


def year_of(wanted: int, today: date) -> int:
    """The year whose reports are shown: the wanted one, else the last that is over."""
    return wanted if form().from_year <= wanted <= today.year else today.year - 1


def _named(rows: list[list[str]]) -> tuple[Named, ...]:
    return tuple(Named(*row) for row in rows)
