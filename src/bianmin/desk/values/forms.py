"""A form for any value: its input follows from what its reader declared."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from bianmin.look.forms import PlainForm, day_field, missing
from bianmin.policy.kinds import Kind
from bianmin.policy.registry import Declaration

YES, NO = "yes", "no"
BETWEEN = "＝"


class ValueForm(PlainForm):
    """A value from a day on, with the document it comes from."""

    from_day = day_field(
        gettext_lazy("From which day"),
        help_text=gettext_lazy("What began before goes on by the value it began with."),
    )
    until_day = day_field(
        gettext_lazy("Until which day"),
        required=False,
        help_text=gettext_lazy("Leave it empty unless it is a trial; the old value then returns."),
    )
    document = forms.CharField(
        label=gettext_lazy("By which document"),
        max_length=200,
        help_text=gettext_lazy("Number and title, and the passage."),
    )

    def __init__(self, *args: Any, declaration: Declaration, **more: Any) -> None:
        super().__init__(*args, **more)
        self.declaration = declaration
        own = dict(_fields(declaration))
        for field in own.values():
            field.error_messages["required"] = missing(field)
        self.fields = {**own, **self.fields}

    def value(self) -> Any:
        """What was typed, as the declaration wants it."""
        declared, said = self.declaration, self.cleaned_data
        if declared.parts:
            typed = {part: said[_name(part)] for part in declared.parts}
            return {
                part: text for part, text in typed.items() if text or part not in declared.spared
            }
        return _read(declared, said["value"])


def first(declaration: Declaration, value: Any) -> dict[str, Any]:
    """What stands in the form at first: the value in force."""
    if declaration.parts:
        return {_name(part): value.get(part, "") for part in declaration.parts}
    match declaration.kind:
        case Kind.BOOL:
            return {"value": YES if value else NO}
        case Kind.NAMES:
            return {"value": "\n".join(_written(key, text) for key, text in value.items())}
        case Kind.LIST if not declaration.choices:
            return {"value": "\n".join(value)}
    return {"value": value}


def _name(part: str) -> str:
    return f"value_{part}".replace("-", "_")


def _fields(declaration: Declaration) -> Iterator[tuple[str, forms.Field]]:
    for part, label in declaration.parts.items():
        needed = part not in declaration.spared
        one = _one_of(declaration, label) if declaration.choices else _text(label, required=needed)
        yield _name(part), one
    if not declaration.parts:
        yield "value", _field(declaration)


def _field(declaration: Declaration) -> forms.Field:
    label = gettext("New value")
    match declaration.kind:
        case Kind.BOOL:
            choices = [(YES, gettext("yes")), (NO, gettext("no"))]
            return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
        case Kind.CHOICE:
            return _one_of(declaration, label)
        case Kind.LIST if declaration.choices:
            return forms.MultipleChoiceField(
                label=label, choices=_choices(declaration), required=False,
                widget=forms.CheckboxSelectMultiple,
            )  # fmt: skip
        case Kind.LIST:
            return _lines(label, gettext("One on each line."))
        case Kind.NAMES:
            told = gettext("On each line its code, %(sign)s and the words. Keep the codes.")
            return _lines(label, told % {"sign": BETWEEN})
    return _plain(declaration, label)


def _plain(declaration: Declaration, label: str) -> forms.Field:
    """A text, a time of day or a figure."""
    if declaration.kind is Kind.TEXT:
        return _text(label, required=False)
    if declaration.kind is Kind.TIME:
        return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time"}))
    if declaration.kind is Kind.NUMBER:
        told = gettext("From 0 to 1: 0.2 is a fifth.") if declaration.unit == "share" else ""
        decimal = forms.TextInput({"inputmode": "decimal"})
        return forms.FloatField(label=label, help_text=told, widget=decimal)
    whole = gettext("Give a whole number, in figures.")
    numeric = forms.TextInput({"inputmode": "numeric"})
    return forms.IntegerField(label=label, widget=numeric, error_messages={"invalid": whole})


def _one_of(declaration: Declaration, label: Any) -> forms.Field:
    choices = _choices(declaration)
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)


def _text(label: Any, *, required: bool = True) -> forms.Field:
    return forms.CharField(label=label, max_length=200, required=required)


def _lines(label: str, told: str) -> forms.Field:
    area = forms.Textarea({"rows": 8})
    return forms.CharField(label=label, help_text=told, required=False, widget=area)


def _choices(declaration: Declaration) -> list[tuple[str, Any]]:
    return [(str(one), declaration.words.get(one, one)) for one in declaration.choices]


def _read(declaration: Declaration, said: Any) -> Any:
    match declaration.kind:
        case Kind.BOOL:
            return said == YES
        case Kind.CHOICE:
            return {str(one): one for one in declaration.choices}[said]
        case Kind.LIST if not declaration.choices:
            return [line.strip() for line in said.splitlines() if line.strip()]
        case Kind.NAMES:
            return _names(said)
        case Kind.TIME:
            return said.strftime("%H:%M")
    return said


def _written(key: str, text: str) -> str:
    """A name and its words; further lines of them stand indented."""
    return f"{key}{BETWEEN}" + text.replace("\n", "\n　")


def _names(said: str) -> dict[str, str]:
    """A line that begins with a space goes on with the one before."""
    found: list[tuple[str, str]] = []
    for line in filter(str.strip, said.splitlines()):
        if line[0].isspace() and found:
            key, text = found[-1]
            found[-1] = key, f"{text}\n{line.strip()}"
        else:
            key, _sign, text = line.replace("=", BETWEEN, 1).partition(BETWEEN)
            found.append((key.strip(), text.strip()))
    return dict(found)
