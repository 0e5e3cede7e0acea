"""The results one's site made public, and taking one down: for who is in charge of the site."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_safe

from bianmin.applications import published
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import PublishedResult, TakenDownFor
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.matters.selectors import visible_to

from ..officers import Officer, at_the_desk, page

SHOWN = 60
LONGEST = 500


class TakeDownForm(PlainForm):
    """Why it is taken down: what the public reads, and what only the offices read."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Why it is taken down"),
        help_text=gettext_lazy("The public reads this, with the item and the days; no name."),
        choices=TakenDownFor.choices,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("What was the matter with it"),
        help_text=gettext_lazy("Only the offices read it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
    )


@require_safe
@at_the_desk
def results(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What is public today, and what was taken down; found by item or number."""
    typed = request.GET.get("q", "").strip()
    mine = bodies_of(officer) if leads(officer) else frozenset[int]()
    context = {
        "allowed": leads(officer),
        "typed": typed,
        "rows": [_line(row, officer) for row in _public(officer, mine, typed)[:SHOWN]],
        "down": [_line(row, officer) for row in published.taken_down_at(mine)[:SHOWN]],
    }
    return page(request, officer, "results/index", context)


def _public(officer: Officer, mine: frozenset[int], typed: str = "") -> Any:
    return published.at_sites(mine, officer.viewer.day, typed)


def _line(row: Any, officer: Officer) -> tuple[Any, str]:
    return row, officer.directory.body(row.site).short_name


@at_the_desk
def result(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """One result as the public reads it; sent with a reason, it is public no more."""
    mine = bodies_of(officer) if leads(officer) else frozenset[int]()
    found = _public(officer, mine).filter(pk=matter).first()
    if found is None:
        raise Http404(gettext("No such result is public at your site."))
    form = TakeDownForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _taken_down(officer, found, form, mine):
        messages.success(request, gettext("It is taken down; nobody reads it any more."))
        return redirect("desk:results")
    context = {
        "row": found,
        "site": officer.directory.body(found.site).name,
        "form": form,
        "seen": visible_to(officer.viewer, found.pk),
        "trail": [
            Crumb(gettext("Results made public"), reverse("desk:results")),
            Crumb(gettext("Take a result down")),
        ],
    }
    return page(request, officer, "results/result", context, status=422 if form.errors else 200)


def _taken_down(
    officer: Officer, found: PublishedResult, form: TakeDownForm, mine: frozenset[int]
) -> bool:
    return form.carries_out(
        lambda: applications.take_down(
            matter=found.pk,
            **form.cleaned_data,
            bodies=mine,
            by=officer.account.pk,
            at=officer.at,
        )
    )
