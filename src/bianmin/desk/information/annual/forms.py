"""What is filled in of a report: chapters, table two, and figures from elsewhere."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.information.annual import selectors
from bianmin.information.annual.form import MONEY, Chapter, Part
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.refusals import MOST
from bianmin.look.forms import PlainForm

from .uploads import TableField

LONGEST = 20_000


class ReportForm(PlainForm):
    """The chapters that are written, and table two where it is entered."""

    def __init__(self, row: AnnualReport, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        for chapter in national().chapters:
            if chapter.written:
                self.fields[chapter.key] = _text(row.texts.get(chapter.key, ""))
        if not row.is_countys and selectors.is_counted(row):
            for part in national().parts:
                self._add(part)

    def _add(self, part: Part) -> None:
        for line in part.rows:
            for column in part.columns:
                key = f"{line.key}.{column.key}"
                label = f"{line.label}：{column.label}"
                self.fields[key] = _figure(label, self.row.disclosed.get(key, "0"), key)

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of table two, by item of article 20; none where it is not entered."""
        found = (
            (part.title, [self[key] for key in part.cells() if key in self.fields])
            for part in national().parts
        )
        return [(title, some) for title, some in found if some]

    def changes(self) -> tuple[dict[str, str], dict[str, Decimal]]:
        """What was sent and differs: the texts by chapter, and the figures of table two."""
        texts = {
            chapter.key: self.cleaned_data[chapter.key]
            for chapter in national().chapters
            if chapter.key in self.data and self._is_new(chapter)
        }
        told = [key for key in national().disclosed if key in self.fields and key in self.data]
        figures = {key: Decimal(self.cleaned_data[key] or 0) for key in told}
        kept = {key: Decimal(self.row.disclosed.get(key, 0)) for key in told}
        return texts, figures if figures != kept else {}

    def _is_new(self, chapter: Chapter) -> bool:
        typed = self.cleaned_data.get(chapter.key)
        return typed is not None and typed.strip() != self.row.texts.get(chapter.key, "")


class Text(forms.CharField):
    """Several lines that may be kept empty for now, though the report wants them in the end."""

    def validate(self, value: Any) -> None:
        """Nothing is wrong with a chapter that is not written yet."""


def _text(value: str) -> forms.Field:
    area = forms.Textarea({"rows": 10})
    return Text(label=gettext_lazy("Text"), initial=value, max_length=LONGEST, widget=area)


def _figure(label: str, value: str, key: str) -> forms.Field:
    given: dict[str, Any] = {"label": label, "initial": value, "required": False, "min_value": 0}
    if key == MONEY:
        return forms.DecimalField(**given, max_value=MOST, decimal_places=6)
    return forms.IntegerField(**given, max_value=MOST)


class BesideForm(PlainForm):
    """Figures of requests that were never registered here."""

    table = TableField(label=gettext_lazy("Their table (.xlsx or .csv, national layout)"))
    note = forms.CharField(
        label=gettext_lazy("Where they were registered, and why not here"), max_length=500
    )
