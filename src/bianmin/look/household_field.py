"""The members of a household as one field of a form: a row a person, and an empty one more."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from bianmin.applications.household import NUMBER, Row, masked_number, with_kept_numbers
from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import MOST, columns_of


class HouseholdWidget(forms.Widget):
    """Rows of inputs named ``<field>-<row>-<column>``; works without a script.

    A number that was kept is not shown again: its input is empty, and masked beside it.
    """

    use_fieldset = True

    def __init__(self, asked: FormField) -> None:
        super().__init__()
        self.columns = columns_of(asked)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[Row]:
        """The rows as typed, up to the last that is there."""
        there = range(MOST + 1)
        rows = [
            {one.field: data.get(f"{name}-{row}-{one.field}", "") for one in self.columns}
            for row in there
        ]
        return [row for row in rows if any(row.values())]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(key.startswith(f"{name}-") for key in data)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        given = attrs or {}
        rows = [*(value or ()), {}][:MOST]
        context = {
            "rows": [self._row(name, given.get("id", name), n, row) for n, row in enumerate(rows)],
            "described": given.get("aria-describedby", ""),
            "name": name,
            "more": len(rows) < MOST,
        }
        return render_to_string("components/household/template.html", context)

    def _row(self, name: str, base: str, number: int, row: Row) -> list[dict[str, Any]]:
        return [
            {
                "name": f"{name}-{number}-{one.field}",
                "id": base + ("_0" if (number, at) == (0, 0) else f"_{number}_{one.field}"),
                "label": one.label,
                "options": one.options,
                "value": row.get(one.field, ""),
                "required": one.required,
                "kept": row.get("kept", "") if one.field == NUMBER else "",
            }
            for at, one in enumerate(self.columns)
        ]


class HouseholdField(forms.Field):
    """The rows as typed; what is wrong with them the answers say."""

    def __init__(self, asked: FormField) -> None:
        super().__init__(label=asked.label, required=False, widget=HouseholdWidget(asked))
        self.kept: list[Row] = []

    def clean(self, value: Any) -> list[Row]:
        """With the numbers that were typed before."""
        return with_kept_numbers(value or (), self.kept)


def shown_again(rows: list[Row]) -> list[Row]:
    """What was kept, its numbers masked."""
    return [{**row, NUMBER: "", "kept": masked_number(row)} for row in rows]
