"""The register of complaints (登记簿): what this post may see, narrowed and counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from bianmin.complaints import selectors
from bianmin.complaints.findings import FINDINGS
from bianmin.complaints.models import Category, Channel, Complaint
from bianmin.complaints.selectors import Wanted
from bianmin.look.cards import Keyset
from bianmin.look.forms import PlainForm, day_field

from .. import words as desk
from ..officers import Officer, at_the_desk, page
from . import words
from .rights import assesses, registers

A_PAGE, LOOKS_BACK = 50, timedelta(days=90)


class NarrowForm(PlainForm):
    """Of which days, and which of them."""

    first = day_field(_("From"), required=False)
    last = day_field(_("Until"), required=False)
    channel = forms.ChoiceField(label=_("How it came"), required=False)
    category = forms.ChoiceField(label=_("What it is about"), required=False)
    finding = forms.ChoiceField(label=_("How it was concluded"), required=False)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        found = [(code, desk.label(label)) for code, label in FINDINGS.items()]
        offered: dict[str, list[Any]] = {
            "channel": Channel.choices,
            "category": Category.choices,
            "finding": found,
        }
        for name, choices in offered.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("All")), *choices]

    def wanted(self, officer: Officer, body: int | None) -> Wanted:
        """Where a day is missing, the last three months."""
        said = self.cleaned_data if self.is_valid() else {}
        last = said.get("last") or officer.day
        first = said.get("first") or last - LOOKS_BACK
        narrowed = {name: said.get(name, "") for name in ("channel", "category", "finding")}
        return Wanted(first, last, {**narrowed, **({"body": body} if body else {})})


@dataclass(frozen=True)
class Line:
    """A complaint in the register."""

    row: Complaint
    url: str
    body: str
    finding: str


@require_safe
@at_the_desk
def register(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Newest first; only what this post may see, in list and figures alike."""
    form = NarrowForm(request.GET if request.GET.keys() - {"before", "body"} else None)
    wanted = form.wanted(officer, _number(request, "body"))
    rows = selectors.register(officer.viewer, wanted)
    if before := _number(request, "before"):
        rows = rows.filter(pk__lt=before)
    found = list(rows[: A_PAGE + 1])
    context = {
        "form": form,
        "wanted": wanted,
        "lines": [_line(officer, row) for row in found[:A_PAGE]],
        "keyset": _older(request, found),
        "tables": _tables(officer, wanted),
        "to_pass": list(selectors.to_pass(officer.viewer)[:A_PAGE]),
        "may_register": registers(officer),
        "may_assess": assesses(officer),
    }
    return page(request, officer, "complaints/register", context)


def _number(request: HttpRequest, name: str) -> int | None:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else None


def _line(officer: Officer, row: Complaint) -> Line:
    url = reverse("desk:matter", args=[row.pk])
    body = officer.directory.body(row.body).short_name
    ended = words.finding(row.finding) or _ended(row)
    return Line(row, url, body, ended or gettext("Under way"))


def _ended(row: Complaint) -> str:
    """How it ended without a conclusion; empty while it is under way."""
    return str(words.ENDED.get(row.matter.outcome, "")) if row.matter.closed_at else ""


def _older(request: HttpRequest, found: list[Complaint]) -> Keyset | None:
    if len(found) <= A_PAGE:
        return None
    asked = request.GET.copy()
    asked["before"] = str(found[A_PAGE - 1].pk)
    return Keyset(A_PAGE, more=True, older_url=f"?{asked.urlencode()}")


Table = tuple[str, str, list[tuple[str, int, str]]]
"""By what is counted (code and title), and for each its name, how many, and its code."""


def _tables(officer: Officer, wanted: Wanted) -> list[Table]:
    """How many of the period, by category, channel, office and conclusion."""
    counted = selectors.statistics(officer.viewer, wanted.first, wanted.last)
    around = officer.directory
    told: dict[str, tuple[str, Mapping[Any, str]]] = {
        "category": (gettext("What it is about"), _labels(Category.choices)),
        "channel": (gettext("How it came"), _labels(Channel.choices)),
        "body": (
            gettext("Which office"),
            {body: around.body(int(body)).short_name for body in counted["body"]},
        ),
        "finding": (
            gettext("How it was concluded"),
            {"": gettext("None yet"), **{code: words.finding(code) for code in FINDINGS}},
        ),
    }
    if not counted["category"]:
        return []
    return [(name, title, _rows(counted[name], labels)) for name, (title, labels) in told.items()]


def _labels(choices: Iterable[tuple[str, Any]]) -> dict[str, str]:
    return {code: str(label) for code, label in choices}


def _rows(counted: Mapping[Any, int], labels: Mapping[Any, str]) -> list[tuple[str, int, str]]:
    rows = [(labels.get(code, str(code)), n, str(code)) for code, n in counted.items()]
    return sorted(rows, key=lambda row: -row[1])
