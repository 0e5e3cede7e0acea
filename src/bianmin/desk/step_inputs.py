"""Fields that several steps ask for in their own words: a line, a day, a choice, a number."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.listed_papers import MOST
from bianmin.law.procedure import Step

from .offers import Offer

Made = Callable[[Step, Offer], forms.Field]
LONGEST_PROCEDURE = 366
"""Nobody plans for longer than a year of working days; beyond it is a slip of the pen."""


class FenField(forms.DecimalField):
    """An amount typed in yuan, kept in fen."""

    def clean(self, value: Any) -> Any:
        told = super().clean(value)
        return None if told is None else int(told * 100)


def yuan(step: Step, offer: Offer) -> forms.Field:
    return FenField(
        label=_("Amount in yuan"),
        help_text=_("By the standard that the item publishes."),
        min_value=0,
        max_digits=12,
        decimal_places=2,
    )


def sheets(label: Any) -> Callable[[Step, Offer], forms.Field]:
    """A number of originals and copies together."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.IntegerField(label=label, min_value=0, max_value=MOST)

    return made


def one_of(label: Any, choices: Any, *, initial: str = "") -> Made:
    """One of the codes that the procedure knows, in words."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.ChoiceField(
            label=label, choices=choices, initial=initial, widget=forms.RadioSelect
        )

    return made


def line(label: Any, hint: Any = "") -> Made:
    """A line of words or signs."""

    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.CharField(label=label, help_text=hint, max_length=100)

    return made


def day(label: Any, hint: Any = "") -> Made:
    def made(step: Step, offer: Offer) -> forms.Field:
        return forms.DateField(
            label=label, help_text=hint, widget=forms.DateInput({"type": "date"})
        )

    return made


def number_of_days(step: Step, offer: Offer) -> forms.Field:
    return forms.IntegerField(
        label=_("In how many working days the answer is expected"),
        min_value=1,
        max_value=LONGEST_PROCEDURE,
    )
