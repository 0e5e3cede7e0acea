"""A matter that was taken through ``take``, made ready to be copied."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from bench.seed.tables import TABLES, Table, elsewhere
from bianmin.applications.models import Application, Material
from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.matters.models import Entry, Matter
from bianmin.matters.plan import entry_text
from bianmin.matters.recheck import as_written
from bianmin.notices.models import Message, Paper
from bianmin.vault.fields import EncryptedTextField

HERE = "\x00"
"""Stands in an entry's text where a copy's own number does."""


@dataclass(frozen=True)
class Sealed:
    """A text that speaks of the pattern: the value ``name``, sealed for its column's ``place``."""

    name: str
    place: str
    text: str


@dataclass(frozen=True)
class Pattern:
    """``lines`` are its rows of each table as COPY writes them, with %(places)s for what a copy
    has of its own; ``entries`` the texts over which the chain's hashes run, cut at the number.
    """

    number: str
    code: str
    lines: dict[Table, str]
    entries: list[tuple[str, str]]
    materials: list[int]
    papers: list[Paper]
    sealed: list[Sealed]

    @property
    def rows(self) -> int:
        """How many rows a copy has."""
        return sum(lines.count("\n") for lines in self.lines.values())

    @property
    def series(self) -> str:
        """In which its body counted its matters of that day."""
        return self.number[:-7]


def patterns() -> list[Pattern]:
    """Every matter there is that has nothing but what is copied."""
    found = Matter.objects.filter(parent=None, training=False, application__isnull=False)
    for model, column in elsewhere():
        found = found.exclude(pk__in=model.objects.exclude(**{column: None}).values(column))
    return [pattern_of(matter) for matter in found.order_by("pk")]


def pattern_of(matter: Matter) -> Pattern:
    """Everything about one matter, read once."""
    papers = list(Paper.objects.filter(about=about(matter.pk)).order_by("pk"))
    return Pattern(
        number=matter.number,
        code=Application.objects.get(pk=matter.pk).code,
        lines={table: "".join(_lines(table, matter.pk)) for table in TABLES},
        entries=[_cut(entry) for entry in Entry.objects.filter(matter=matter).order_by("version")],
        materials=list(Material.objects.filter(application=matter.pk).values_list("pk", flat=True)),
        papers=papers,
        sealed=[*_facts(papers), *_messages(matter.pk)],
    )


def _lines(table: Table, matter: int) -> Iterator[str]:
    columns = [f'"{name}"' for name in ("id", *table.columns) if name != "id" or table.has_id]
    where = table.where.format(matter=matter)
    order = "id" if table.has_id else columns[0]
    asked = f"SELECT {', '.join(columns)} FROM {table.name} WHERE {where} ORDER BY {order}"
    with connection.cursor() as cursor, cursor.copy(f"COPY ({asked}) TO STDOUT") as copy:
        for line in copy:
            cells = bytes(line).decode().rstrip("\n").split("\t")
            row = dict(zip((name.strip('"') for name in columns), cells, strict=True))
            yield "\t".join(_cell(table, row, name) for name in table.columns) + "\n"


def _cell(table: Table, row: dict[str, str], name: str) -> str:
    own = table.own.get(name)
    return own.format(**row) if own else row[name].replace("%", "%%")


def _cut(entry: Entry) -> tuple[str, str]:
    before, after = entry_text(HERE, as_written(entry)).split("\\u0000")
    return before, after


def _facts(papers: list[Paper]) -> Iterator[Sealed]:
    column = Paper._meta.get_field("facts")
    for paper in papers:
        yield Sealed(f"facts{paper.pk}", column.place, column.as_text(paper.facts))


def _messages(matter: int) -> Iterator[Sealed]:
    for name in ("title", "text"):
        column: EncryptedTextField = Message._meta.get_field(name)
        for message in Message.objects.filter(about=about(matter)):
            yield Sealed(f"{name}{message.pk}", column.place, getattr(message, name))


def renamed(text: str, pattern: Pattern, number: str, code: str) -> str:
    """What a text about the pattern says about a copy."""
    text = text.replace(pattern.number, number).replace(pattern.code, code)
    return text.replace(spaced(pattern.code), spaced(code))
