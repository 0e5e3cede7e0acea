"""What is filled in of a report: chapters, table two, and figures from elsewhere."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.information.annual import selectors
from bianmin.information.annual.form import MONEY
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
        for chapter in national().chapters:
            if chapter.written:
                self.fields[chapter.key] = _text(chapter.title, row.texts.get(chapter.key, ""))
        if not row.is_countys and selectors.is_counted(row):
            for part in national().parts:
                self._add(part, row)

    def _add(self, part: Any, row: AnnualReport) -> None:
        for line in part.rows:
            for column in part.columns:
                key = f"{line.key}.{column.key}"
                label = f"{line.label}：{column.label}"
                self.fields[key] = _figure(label, row.disclosed.get(key, "0"), key)

    @property
    def texts(self) -> dict[str, str]:
        keys = (chapter.key for chapter in national().chapters if chapter.written)
        return {key: self.cleaned_data[key] for key in keys}

    @property
    def disclosed(self) -> dict[str, Decimal]:
        """Table two as typed; an empty field is zero."""
        keys = (key for key in national().disclosed if key in self.fields)
        return {key: Decimal(self.cleaned_data[key] or 0) for key in keys}


def _text(label: str, value: str) -> forms.Field:
    area = forms.Textarea({"rows": 6})
    return forms.CharField(
        label=label, initial=value, required=False, max_length=LONGEST, widget=area
    )


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
