"""Beginning a report, and taking an earlier one over from its table."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.annual import services
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.refusals import TableRefused
from bianmin.information.annual.whose import named, whose
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from ...officers import Officer, at_the_desk, page
from .uploads import TableField, told


class WhoseForm(PlainForm):
    """Whose report of which year; the choices are the officer's."""

    whose = forms.ChoiceField(label=gettext_lazy("Whose report"))
    year = forms.TypedChoiceField(label=gettext_lazy("Of the year"), coerce=int)

    def __init__(self, officer: Officer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer = officer
        years = range(officer.day.year, national().from_year - 1, -1)
        self._offer("whose", [(one.key, one.name) for one in whose(officer)])
        self._offer("year", [(str(year), str(year)) for year in years])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def given(self) -> dict[str, Any]:
        """Whose, which year, by whom and when, as services take it."""
        told = self.cleaned_data
        one = named(self.officer, told["whose"])
        assert one is not None  # a choice of the form
        return {
            "body": one.body.id,
            "scope": one.scope,
            "year": told["year"],
            "by": self.officer.account.pk,
            "at": self.officer.at,
        }


class BeginForm(WhoseForm):
    """Another edition says why."""

    reason = forms.CharField(
        label=gettext_lazy("Why another edition"),
        help_text=gettext_lazy("Only where this report is public already; everybody reads it."),
        required=False,
        max_length=500,
    )


class BringInForm(WhoseForm):
    """The table of a year that was reported without this system."""

    table = TableField(
        label=gettext_lazy("The tables of that year (.xlsx or .csv)"),
        help_text=gettext_lazy("In the national layout: tables two, three and four."),
    )


@at_the_desk
def begin(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Begin the report of a year; it is drafted at once from the requests."""
    form = BeginForm(officer, request.POST or None, initial=request.GET.dict())
    made: list[AnnualReport] = []

    def deed() -> None:
        reason = form.cleaned_data["reason"]
        made.append(services.begin(**form.given, reason=reason))

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        return redirect("desk:annual_report", report=made[0].pk)
    return _asked(request, officer, form, gettext("Begin a report"), "")


@at_the_desk
def bring_in(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Take an earlier year over; every wrong cell is named, and nothing is taken while one is."""
    form = BringInForm(officer, request.POST or None, request.FILES or None)
    made: list[AnnualReport] = []
    faults: list[str] = []

    def deed() -> None:
        file = form.cleaned_data["table"]
        try:
            made.append(services.bring_in(**form.given, content=file.read(), name=file.name or ""))
        except TableRefused as refused:
            faults.extend(told(refused))
            raise

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, gettext("Taken over as a draft; another person publishes it."))
        return redirect("desk:annual_report", report=made[0].pk)
    return _asked(request, officer, form, gettext("Take an earlier year over"), faults)


def _asked(
    request: HttpRequest, officer: Officer, form: WhoseForm, title: str, faults: Any
) -> HttpResponseBase:
    context = {
        "form": form,
        "title": title,
        "faults": faults,
        "allowed": bool(whose(officer)),
        "trail": [Crumb(gettext("Annual reports"), reverse("desk:annual")), Crumb(title)],
    }
    status = 422 if form.errors else 200
    return page(request, officer, "information/annual_begin", context, status=status)
