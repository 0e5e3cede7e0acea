"""A table that is sent along, and what is wrong in it, cell by cell, in words."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from bianmin.information.annual.refusals import TableRefused


class TableField(forms.FileField):
    """An .xlsx or .csv file of a usual size."""

    widget = forms.ClearableFileInput({"accept": ".xlsx,.csv"})

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file and file.size > settings.LARGEST_UPLOAD_BYTES:
            raise ValidationError(gettext("The file is too large; leave only the three tables in."))
        return file


def told(refused: TableRefused) -> list[str]:
    """Each fault as a line: where, and what."""
    return [f"{one.place}：{one.told()}" if one.place else one.told() for one in refused.findings]
