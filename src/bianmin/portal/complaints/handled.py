"""Complaints that were handled, as everybody reads them (CC-04): no names; figures by category."""

from collections import Counter
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from bianmin.complaints import selectors
from bianmin.complaints.models import Category, Publication
from bianmin.look.forms import PlainForm
from bianmin.look.handled import card_of, month_of
from bianmin.network import selectors as network

from ..answers import public

A_PAGE = 30


class NarrowForm(PlainForm):
    """Which of them; offered is only what is there."""

    body = forms.ChoiceField(label=_("Which office"), required=False)
    category = forms.ChoiceField(label=_("What it is about"), required=False)
    month = forms.ChoiceField(label=_("Month"), required=False)

    def offer(self, **choices: list[tuple[str, Any]]) -> None:
        for name, rows in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("All")), *rows]


@public
def handled(request: HttpRequest) -> HttpResponse:
    """Newest first; counted is all that is public."""
    around = network.directory()
    keys = list(selectors.published().values_list("body", "category", "month"))
    form = _form(request, keys)
    such = {n: v for n, v in form.cleaned_data.items() if v} if form.is_valid() else {}
    rows = selectors.published().filter(**such)
    page = _page(request)
    found: list[Publication] = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    counted = Counter(category for _body, category, _month in keys)
    asked = {name: value for name, value in request.GET.items() if name in form.fields}
    context = {
        "form": form,
        "cards": [card_of(one, around) for one in found[:A_PAGE]],
        "counted": [(label, counted[code]) for code, label in Category.choices if counted[code]],
        "older": page + 1 if len(found) > A_PAGE else None,
        "asked": asked,
    }
    return render(request, "portal/complaints/handled.html", context)


def _form(request: HttpRequest, keys: list[tuple[int, str, date]]) -> NarrowForm:
    around = network.directory()
    form = NarrowForm(request.GET or None)
    bodies = sorted({body for body, _category, _month in keys})
    months = sorted({month for _body, _category, month in keys}, reverse=True)
    form.offer(
        body=[(str(body), around.body(body).short_name) for body in bodies],
        category=list(Category.choices),
        month=[(str(month), month_of(month)) for month in months],
    )
    return form


def _page(request: HttpRequest) -> int:
    typed = request.GET.get("page", "1")
    is_number = typed.isascii() and typed.isdecimal() and len(typed) < 5
    return max(int(typed), 1) if is_number else 1
