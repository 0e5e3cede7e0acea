"""A draft as its page shows it: chapter by chapter, each with its fields and what the law asks."""

from dataclasses import dataclass

from django import forms

from bianmin.information.annual import chapters, layout
from bianmin.information.annual.figures import Figures
from bianmin.information.annual.form import CARRIED_IN, CARRIED_OUT, HANDLED, NEW, Chapter
from bianmin.information.annual.form import form as national
from bianmin.information.annual.layout import Table

from .forms import ReportForm

TABLE_TWO = "disclosed"
FIGURES = {"overview": (NEW, CARRIED_IN, HANDLED, CARRIED_OUT)}
"""The rows of table three whose sums stand beside what is written about them."""


@dataclass(frozen=True)
class Section:
    """A chapter: what it asks, its table, all of it as it is read, the field of its text or the
    groups of its figures, and the figures that stand beside the text."""

    chapter: Chapter
    table: Table | None
    text: str
    field: forms.BoundField | None
    groups: list[tuple[str, list[forms.BoundField]]]
    figures: list[tuple[str, int]]


def sections(form: ReportForm, figures: Figures) -> list[Section]:
    """The whole report, in the form's order."""
    by_key = {table.key: table for table in layout.tables(figures)}
    return [
        Section(
            chapter,
            by_key.get(chapter.key),
            chapters.text(chapter.key, form.row, figures),
            form[chapter.key] if chapter.written else None,
            form.groups if chapter.key == TABLE_TWO else [],
            [_sum(figures, key) for key in FIGURES.get(chapter.key, ())],
        )
        for chapter in national().chapters
    ]


def _sum(figures: Figures, key: str) -> tuple[str, int]:
    label = next(row.label for row in national().requests if row.key == key)
    return label, sum(figures.row_of(key) or ())
