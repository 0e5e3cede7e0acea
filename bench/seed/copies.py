"""Writes copies of patterns by COPY, in batches, each a transaction."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count, cycle, islice
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Model

from bench.seed.patterns import Pattern, renamed
from bench.seed.tables import TABLES
from bianmin.applications.models import Application, Material
from bianmin.matters.models import Matter, NumberSeries
from bianmin.matters.numbers import number_of
from bianmin.matters.plan import chained
from bianmin.matters.services import NO_HEAD
from bianmin.notices.models import Counter as PaperCounter
from bianmin.notices.models import Paper
from bianmin.notices.services import ACCESS_ALPHABET, ACCESS_LENGTH
from bianmin.vault import sealing

BATCH = 2_000
LOWEST_CODE = 10_000_000
Values = dict[str, Any]


def seed(
    patterns: Sequence[Pattern], number: int, tell: Callable[[int], object] = lambda done: None
) -> list[int]:
    """Write ``number`` copies, of each pattern in turn; the ids of their matters.

    ``tell`` hears after each batch how many have been written.
    """
    made = list[int]()
    own = Own(patterns, Counter(islice(cycle(range(len(patterns))), number)))
    turns = islice(cycle(patterns), number)
    while batch := [(pattern, own.values(pattern)) for pattern in islice(turns, BATCH)]:
        _write(batch)
        made += [values["id"] for _pattern, values in batch]
        tell(len(made))
    return made


@transaction.atomic
def _write(batch: Sequence[tuple[Pattern, Values]]) -> None:
    for table in TABLES:
        columns = ", ".join(f'"{name}"' for name in table.columns)
        asked = f"COPY {table.name} ({columns}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(asked) as copy:
            copy.write("".join(pattern.lines[table] % values for pattern, values in batch))


class Own:
    """What each copy has of its own: all of it is taken at once from what it is counted by."""

    def __init__(self, patterns: Sequence[Pattern], of_each: Counter[int]) -> None:
        self.matters, self.materials = _ids(Matter), _ids(Material)
        self.counts = _counts(patterns, of_each)
        self.paper_numbers = _paper_numbers(patterns, of_each)
        taken = set(Application.objects.values_list("code", flat=True))
        self.codes = (str(code) for code in count(LOWEST_CODE) if str(code) not in taken)
        self.access = _access_codes(Paper.objects.count())

    def values(self, pattern: Pattern) -> Values:
        number = number_of(pattern.series, next(self.counts[pattern.series]))
        code = next(self.codes)
        values: Values = {"id": next(self.matters), "number": number, "code": code}
        values |= {f"material{key}": next(self.materials) for key in pattern.materials}
        for paper in pattern.papers:
            values |= self._paper(paper)
        for sealed in pattern.sealed:
            text = renamed(sealed.text, pattern, number, code)
            seal = _sealed_once if text == sealed.text else _sealed
            values[sealed.name] = seal(text, sealed.place)
        return values | _heads(pattern, number)

    def _paper(self, paper: Paper) -> Values:
        access = next(self.access)
        scan = paper.scan_path.replace(paper.access_code, access)
        number = _mark(paper) + f"{next(self.paper_numbers[paper.organ, _mark(paper)])}号"
        return {
            f"access{paper.pk}": access,
            f"scan{paper.pk}": scan,
            f"number{paper.pk}": number if paper.number else "",
        }


def _heads(pattern: Pattern, number: str) -> Values:
    heads, head = {}, NO_HEAD
    for version, (before, after) in enumerate(pattern.entries, start=1):
        head = chained(head, before + number + after)
        heads[f"head{version}"] = _bytea(head)
    return {**heads, "head": _bytea(head)}


def _sealed(text: str, place: str) -> str:
    return _bytea(sealing.seal(text.encode(), place))


_sealed_once = cache(_sealed)
"""For what does not speak of the copy itself."""


def _bytea(value: bytes) -> str:
    return f"\\\\x{value.hex()}"


def _ids(model: type[Model]) -> Iterator[int]:
    """Ids of a table, taken from its sequence many at a time."""
    sequence = f"pg_get_serial_sequence('{model._meta.db_table}', 'id')"
    while True:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT nextval({sequence}) FROM generate_series(1, {BATCH})")
            taken = cursor.fetchall()
        yield from (id for (id,) in taken)


def _counts(patterns: Sequence[Pattern], of_each: Counter[int]) -> dict[str, Iterator[int]]:
    """The next numbers of each series of matters."""
    wanted: Counter[str] = Counter()
    for place, times in of_each.items():
        wanted[patterns[place].series] += times
    last = dict(NumberSeries.objects.filter(series__in=wanted).values_list("series", "last"))
    for series, times in wanted.items():
        NumberSeries.objects.filter(series=series).update(last=F("last") + times)
    return {series: count(last[series] + 1) for series in wanted}


def _paper_numbers(
    patterns: Sequence[Pattern], of_each: Counter[int]
) -> dict[tuple[int, str], Iterator[int]]:
    """The next numbers of each organ's papers, by organ and mark with year."""
    wanted: Counter[tuple[int, str]] = Counter()
    for place, times in of_each.items():
        for paper in patterns[place].papers:
            wanted[paper.organ, _mark(paper)] += times
    rows = {(row.organ, f"{row.mark}〔{row.year}〕"): row for row in PaperCounter.objects.all()}
    numbers = {key: count(rows[key].last + 1 if key in rows else 1) for key in wanted}
    for key, times in wanted.items():
        if key in rows:
            PaperCounter.objects.filter(pk=rows[key].pk).update(last=F("last") + times)
    return numbers


def _mark(paper: Paper) -> str:
    """What stands before a paper's own number: 沂民受〔2026〕."""
    return paper.number[: paper.number.rfind("〕") + 1]


def _access_codes(first: int) -> Iterator[str]:
    base = len(ACCESS_ALPHABET)
    for number in count(first + 1):
        yield "".join(
            ACCESS_ALPHABET[number // base**place % base] for place in range(ACCESS_LENGTH)
        )
