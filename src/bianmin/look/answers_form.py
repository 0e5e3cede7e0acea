"""The item's own form: only what is not known already is asked, and all of it may wait."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.applications.answers import AND, check_answers
from bianmin.applications.known import NO, YES, left_to_ask
from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD
from bianmin.law.refusal import Refusal

from .forms import PlainForm
from .household_field import HouseholdField, shown_again

Choices = Iterable[Any]


class AnswersForm(PlainForm):
    """The fields of an item that are left to ask; built by ``form_of``."""

    asked: tuple[FormField, ...] = ()

    def clean(self) -> dict[str, Any]:
        """The answers in their normal form, or the first that is not filled in as it should be."""
        try:
            checked = check_answers(self.asked, _flat(self))
        except Refusal as refusal:
            self.refuse(refusal)
            return self.cleaned_data
        return checked


def _flat(form: AnswersForm) -> dict[str, Any]:
    """Several choices as one text; rows as they are."""
    rows = {one.field for one in form.asked if one.type == HOUSEHOLD}
    return {k: v if k in rows else _as_text(v) for k, v in form.cleaned_data.items()}


def _as_text(value: Any) -> str:
    return AND.join(value) if isinstance(value, list) else str(value or "")


def form_of(
    fields: Iterable[FormField], *, villages: Choices, posted: Any = None, initial: Any = None
) -> AnswersForm:
    form = AnswersForm(posted, initial=initial, prefix="answer")
    form.asked = left_to_ask(fields)
    form.initial = {**form.initial, **_ticked(form)}
    for asked in form.asked:
        make = WIDGETS.get(asked.type, _line)
        form.fields[asked.field] = make(asked, villages)
        if asked.type == HOUSEHOLD:
            _keep_rows(form, asked.field)
    return form


def _ticked(form: AnswersForm) -> dict[str, list[str]]:
    """What was chosen of several, kept as one text, is ticked again."""
    several = (one.field for one in form.asked if one.type == "multiselect")
    said = {name: form.initial.get(name) for name in several}
    return {name: text.split(AND) for name, text in said.items() if isinstance(text, str)}


def _keep_rows(form: AnswersForm, name: str) -> None:
    """What was entered before, its numbers covered; they stay with whoever they belong to."""
    field, kept = form.fields[name], form.initial.get(name) or []
    assert isinstance(field, HouseholdField)
    field.kept = kept
    form.initial = {**form.initial, name: shown_again(kept)}


def _line(asked: FormField, villages: Choices) -> forms.Field:
    return forms.CharField(label=asked.label, required=False, max_length=2000)


def _text(asked: FormField, villages: Choices) -> forms.Field:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=asked.label, required=False, max_length=2000, widget=box)


def _yes_or_no(asked: FormField, villages: Choices) -> forms.Field:
    choices = (("", "—"), (YES, gettext_lazy("Yes")), (NO, gettext_lazy("No")))
    return forms.ChoiceField(label=asked.label, required=False, choices=choices)


def _one_of(asked: FormField, villages: Choices) -> forms.Field:
    choices = [("", "—"), *((option, option) for option in asked.options)]
    return forms.ChoiceField(label=asked.label, required=False, choices=choices)


def _household(asked: FormField, villages: Choices) -> forms.Field:
    return HouseholdField(asked)


def _some_of(asked: FormField, villages: Choices) -> forms.Field:
    return forms.MultipleChoiceField(
        label=asked.label,
        required=False,
        choices=[(option, option) for option in asked.options],
        widget=forms.CheckboxSelectMultiple,
    )


def _day(asked: FormField, villages: Choices) -> forms.Field:
    widget = forms.DateInput({"type": "date"})
    return forms.CharField(label=asked.label, required=False, max_length=10, widget=widget)


def _village(asked: FormField, villages: Choices) -> forms.Field:
    return forms.ChoiceField(label=asked.label, required=False, choices=[("", "—"), *villages])


WIDGETS: Mapping[str, Callable[[FormField, Choices], forms.Field]] = {
    "bool": _yes_or_no,
    "select": _one_of,
    "multiselect": _some_of,
    "date": _day,
    "household": _household,
    "table": _text,
    "textarea": _text,
    "division": _village,
}
