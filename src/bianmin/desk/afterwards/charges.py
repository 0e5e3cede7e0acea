"""Money asked for agency: supervision looks into it and answers, a counter enters what is said."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications import services as applications
from bianmin.applications.charge import supervises
from bianmin.applications.charges import CHARGES
from bianmin.applications.models import ChargeOutcome

from ..officers import Officer, at_the_desk
from .sayings import AnswerForm, SaidAtDesk, SheetForm, answering, entering

CHARGE = SaidAtDesk(
    saying=CHARGES,
    may=supervises,
    answer=applications.answer_charge,
    keep=applications.report_charge,
    page="charge",
    entry="charged",
    label=gettext_lazy("Money asked for agency"),
    entry_label=gettext_lazy("Money asked for agency"),
    missing=gettext_lazy("There is no such report among those you look into."),
    entered=gettext_lazy("Entered; supervision is told at once."),
)


class FoundForm(AnswerForm):
    """What supervision found, and what she is told."""

    field_order = ("outcome", "answer")
    outcome = forms.ChoiceField(
        label=gettext_lazy("What supervision found"),
        choices=ChargeOutcome,
        widget=forms.RadioSelect,
    )


class SaidForm(SheetForm):
    """What she says."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        asked = gettext("Who asked her for money, when, how much and what for")
        self.fields["words"].label = asked


@at_the_desk
def charge(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """For supervision only: her words, what was found, and the answer."""
    return answering(CHARGE, request, officer, matter, FoundForm(request.POST or None))


@at_the_desk
def entered(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """What she says in person is typed in by whoever may see the matter."""
    return entering(CHARGE, request, officer, matter, SaidForm(request.POST or None))
