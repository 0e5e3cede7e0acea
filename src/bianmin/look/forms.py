"""A form's field and its errors, as the field component shows them."""

from dataclasses import dataclass

from django.forms import BaseForm, BoundField
from django.utils.safestring import SafeString


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
    attributes = {"aria-describedby": described} if described else {}
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
    """A group's own id belongs to no input: its first choice has ``_0``; nobody sees a hidden one."""
    if bound.is_hidden:
        return ""
    return f"{bound.auto_id}_0" if bound.field.widget.use_fieldset else str(bound.id_for_label)
