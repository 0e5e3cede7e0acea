"""Forms of the house: sentences for what is missing, and what the field component shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BaseForm, BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from bianmin.law.refusal import Refusal

from .refusals import text


class PlainForm(forms.Form):
    """A form that says what is missing by name, and can carry a refusal beside its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = missing(field)

    def refuse(self, refusal: Refusal) -> None:
        """Show ``refusal`` beside the input at fault, or on top where the form has none of it."""
        self.add_error(refusal.field if refusal.field in self.fields else None, text(refusal))

    def carries_out(self, deed: Callable[[], object]) -> bool:
        """Do it; where it is refused, say so on the form, and nothing is done."""
        try:
            deed()
        except Refusal as refusal:
            self.refuse(refusal)
            return False
        return True


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A day, chosen in the browser's own calendar."""
    return forms.DateField(
        label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **more
    )


def missing(field: forms.Field) -> str:
    """What to do about an empty field, by its label."""
    words = gettext("Please enter: %(label)s")
    if isinstance(field, forms.ChoiceField):
        words = gettext("Please choose: %(label)s")
    elif isinstance(field, forms.FileField):
        words = gettext("Please add: %(label)s")
    elif isinstance(field, forms.BooleanField):
        words = gettext("Please tick: %(label)s")
    return words % {"label": field.label}


@dataclass(frozen=True, slots=True)
class FieldView:
    """A bound field with the ids that tie hint and error to the input.

    ``grouped`` is several inputs under one legend, ``single`` one box to tick.
    """

    bound: BoundField
    control: SafeString
    hint_id: str
    error_id: str
    grouped: bool
    single: bool


def field_view(bound: BoundField) -> FieldView:
    """Hint and error are named in ``aria-describedby``, the error first heard."""
    hint_id = f"{bound.auto_id}_hint" if bound.help_text else ""
    error_id = f"{bound.auto_id}_error" if bound.errors else ""
    described = " ".join(part for part in (hint_id, error_id) if part)
    attributes: dict[str, str | bool] = {"aria-describedby": described} if described else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    control = bound.as_widget(attrs=attributes)
    grouped = bound.field.widget.use_fieldset
    single = not grouped and bound.widget_type == "checkbox"
    return FieldView(bound, control, hint_id, error_id, grouped, single)


def faults(form: BaseForm) -> list[tuple[str, str]]:
    """Every error of the form with the id of the input it belongs to, in the form's order."""
    general = [("", str(error)) for error in form.non_field_errors()]
    return general + [(_target(bound), str(error)) for bound in form for error in bound.errors]


def _target(bound: BoundField) -> str:
    """A group's own id belongs to no input: its first choice has ``_0``. A hidden one has none."""
    if bound.is_hidden:
        return ""
    return f"{bound.auto_id}_0" if bound.field.widget.use_fieldset else str(bound.id_for_label)
