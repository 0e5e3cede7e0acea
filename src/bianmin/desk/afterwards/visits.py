"""The form of a return visit, and the register of them on paper."""

from datetime import date

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_safe

from bianmin.applications import afterwards_papers, visits
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of
from bianmin.applications.models import Finding, ReturnVisit, VisitWay
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm, day_field
from bianmin.matters.selectors import visible_to
from bianmin.network.selectors import directory

from .. import cards
from ..officers import Officer, at_the_desk, page

LONGEST = 1000


class VisitForm(PlainForm):
    """When and how she was asked, and what she said."""

    visited_on = day_field(gettext_lazy("Asked on"))
    way = forms.ChoiceField(
        label=gettext_lazy("How she was asked"), choices=VisitWay.choices, widget=forms.RadioSelect
    )
    finding = forms.ChoiceField(
        label=gettext_lazy("Is she satisfied?"), choices=Finding.choices, widget=forms.RadioSelect
    )
    answers = forms.CharField(
        label=gettext_lazy("What she said"),
        help_text=gettext_lazy("Needed where she is not satisfied."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
        required=False,
    )


@at_the_desk
def visit(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """What is to be asked about whom; sent, it is recorded once and for all."""
    found = visits.of(matter, bodies_of(officer))
    if found is None:
        raise Http404(gettext("There is no such visit among yours."))
    form = VisitForm(request.POST or None, initial={"visited_on": officer.viewer.day})
    if request.method == "POST" and form.is_valid() and _recorded(officer, found, form):
        messages.success(request, gettext("The visit is in the register."))
        return redirect("desk:afterwards")
    status = 422 if form.errors else 200
    context = _context(officer, found, form)
    return page(request, officer, "afterwards/visit", context, status=status)


def _recorded(officer: Officer, found: ReturnVisit, form: VisitForm) -> bool:
    return form.carries_out(
        lambda: applications.record_visit(
            matter=found.pk,
            visited=applications.Visited(**form.cleaned_data),
            bodies=bodies_of(officer),
            by=officer.account.pk,
            at=officer.at,
        )
    )


def _context(officer: Officer, found: ReturnVisit, form: VisitForm) -> dict[str, object]:
    seen = visible_to(officer.viewer, found.pk)
    reveal = reverse("desk:reveal", args=[found.pk]) if seen else ""
    return {
        "visit": found,
        "form": form,
        "open": found.finding in ("", Finding.NOT_REACHED),
        "person": cards.person(found.matter.application.party, reveal_url=reveal),
        "seen": seen,
        "received_by": directory().body(found.matter.received_by),
        "trail": [
            Crumb(gettext("Visits and opinions"), reverse("desk:afterwards")),
            Crumb(gettext("Return visit")),
        ],
    }


@require_safe
@at_the_desk
def register(request: HttpRequest, officer: Officer) -> HttpResponse:
    """全程代理承办和跟踪回访登记表 of the matters that ended in these days, as PDF."""
    today = officer.viewer.day
    first, last = (_day(request, name, today) for name in ("from", "to"))
    first, last = min(first, last), max(first, last)
    listed = list(visits.register(bodies_of(officer), first, last))
    pdf = afterwards_papers.register(
        listed,
        body=officer.body,
        first=first,
        last=last,
        by=f"{officer.account.name}（{officer.account.number}）",
        at=officer.at,
    )
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="register.pdf"'
    return response


def _day(request: HttpRequest, name: str, otherwise: date) -> date:
    """The day asked for; what is none, or no year people live in, is today."""
    try:
        return max(date.fromisoformat(request.GET.get(name, "")), visits.EARLIEST)
    except ValueError:
        return otherwise
