"""The county's values: the list, and one with all that was ever entered, and a form."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb
from bianmin.network import keeping
from bianmin.policy import registry, selectors, services
from bianmin.policy.models import Value
from bianmin.policy.registry import Declaration
from bianmin.policy.selectors import Dated, Snapshot

from ..officers import Officer, for_whom, page
from . import areas, told
from .forms import ValueForm, first

reader = for_whom(keeping.sees_values, "values/not_yours")


@dataclass(frozen=True)
class Line:
    """A value as it is on a day: ``row`` is None where nobody has set it, ``coming`` the next."""

    declared: Declaration
    said: str
    row: Dated | None
    coming: tuple[Dated, str] | None


@reader
def listed(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """All values part by part; narrowed to those whose name has the words."""
    typed = request.GET.get("q", "").strip()[:60]
    found = [one for one in registry.every() if typed.lower() in f"{one.label} {one.key}".lower()]
    snapshot = selectors.snapshot()
    context = {
        "parts": [
            (title, [_line(one, snapshot, officer) for one in declared])
            for title, declared in areas.parted(found)
        ],
        "typed": typed,
        "trail": [Crumb(gettext("The county's values"))],
    }
    return page(request, officer, "values/list", context)


def _line(declared: Declaration, snapshot: Snapshot, officer: Officer) -> Line:
    row, day = snapshot.dated(declared.key, officer.day), officer.day
    later = [one for one in snapshot.rows.get(declared.key, ()) if one.from_day > day]
    nearest = min(later, key=lambda one: one.from_day) if later else None
    return Line(
        declared,
        told.line(declared, snapshot.value(declared.key, day)),
        row,
        (nearest, told.line(declared, nearest.value)) if nearest else None,
    )


@reader
def one_value(request: HttpRequest, officer: Officer, key: str) -> HttpResponseBase:
    """One value; sent by who may, it is set from a day on."""
    if registry.undeclared([key]):
        raise Http404
    declared = registry.declared(key)
    if not keeping.sets_value(officer, key):
        return _shown(request, officer, declared, None, 403 if request.method == "POST" else 200)
    if request.method != "POST":
        in_force = selectors.value(key, officer.day)
        begun = {**first(declared, in_force), "from_day": officer.day}
        return _shown(request, officer, declared, ValueForm(initial=begun, declaration=declared))
    form = ValueForm(request.POST, declaration=declared)
    if form.is_valid() and form.carries_out(lambda: _set(officer, key, form)):
        messages.success(request, gettext("It is set, with its document and your name."))
        return redirect("desk:value", key=key)
    return _shown(request, officer, declared, form, 422)


def _set(officer: Officer, key: str, form: ValueForm) -> Value:
    said: dict[str, Any] = form.cleaned_data
    return services.change_value(
        key=key, value=form.value(), from_day=said["from_day"], until_day=said["until_day"],
        document=said["document"], by=officer.account.pk, at=officer.at,
    )  # fmt: skip


def _shown(
    request: HttpRequest,
    officer: Officer,
    declared: Declaration,
    form: ValueForm | None,
    status: int = 200,
) -> HttpResponse:
    snapshot = selectors.snapshot()
    rows = Value.objects.filter(key=declared.key).select_related("set_by")
    in_force = snapshot.value(declared.key, officer.day)
    trail = [Crumb(gettext("The county's values"), reverse("desk:values"))]
    context = {
        "line": _line(declared, snapshot, officer),
        "lines": told.lines(declared, in_force),
        "default": told.line(declared, declared.default),
        "rows": [(row, told.line(declared, row.value)) for row in rows.order_by("-pk")],
        "form": form,
        "by_security": keeping.is_for_security(declared.key),
        "trail": [*trail, Crumb(str(declared.label))],
    }
    return page(request, officer, "values/value", context, status=status)
