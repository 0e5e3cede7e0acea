"""The item's own form: only what is not known already is asked, and all of it may wait."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.applications.answers import check_answers
from bianmin.applications.known import NO, YES, left_to_ask
from bianmin.catalogue.content import FormField
from bianmin.law.refusal import Refusal

from .forms import PlainForm

Choices = Iterable[Any]


class AnswersForm(PlainForm):
    """The fields of an item that are left to ask; built by ``form_of``."""

    asked: tuple[FormField, ...] = ()

    def clean(self) -> dict[str, Any]:
        """The answers in their normal form, or the first that is not filled in as it should be."""
        try:
            checked = check_answers(self.asked, _flat(self.cleaned_data))
        except Refusal as refusal:
            self.refuse(refusal)
            return self.cleaned_data
        return checked


def _flat(said: Mapping[str, Any]) -> dict[str, str]:
    """Several choices as one text."""
    return {k: "、".join(v) if isinstance(v, list) else str(v or "") for k, v in said.items()}


def form_of(
    fields: Iterable[FormField], *, villages: Choices, posted: Any = None, initial: Any = None
) -> AnswersForm:
    form = AnswersForm(posted, initial=initial, prefix="answer")
    form.asked = left_to_ask(fields)
    for asked in form.asked:
        make = WIDGETS.get(asked.type, _line)
        form.fields[asked.field] = make(asked, villages)
    return form


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
    "table": _text,
    "textarea": _text,
    "division": _village,
}
