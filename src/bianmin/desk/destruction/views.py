"""Lists of files past their time: what is on them, what is said of it, and letting them go."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.casework.archive import lists as destruction
from bianmin.casework.archive import sheet as on_paper
from bianmin.casework.models import DestructionList
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from ..officers import Officer, for_whom, page
from .forms import AppraisalForm, ApprovalForm, ReturnForm

SHOWN = 60
keeper = for_whom(lambda officer: officer.lets_go, "destruction/not_yours")


@require_safe
@keeper
def lists(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The list under way, and those that were carried out."""
    rows = DestructionList.objects.order_by("-pk")[:SHOWN]
    return page(request, officer, "destruction/index", {"lists": list(rows)})


@require_safe
@keeper
def sheet(request: HttpRequest, officer: Officer, listed: int) -> HttpResponse:
    """One list on paper (档案销毁清册), to be signed by the two."""
    found = get_object_or_404(_people(), pk=listed)
    pdf = on_paper.sheet(found, organ=officer.body, at=officer.at)
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{found.number}.pdf"'
    return response


@keeper
def one(request: HttpRequest, officer: Officer, listed: int) -> HttpResponseBase:
    """One list, and what may be said of it now by whoever looks."""
    found = get_object_or_404(_people(), pk=listed)
    lines = list(found.lines.select_related("matter__terms"))
    pressed = request.POST.get("deed", "")
    forms: dict[str, PlainForm] = {
        "appraise": AppraisalForm(_sent(request, "appraise"), lines=lines),
        "approve": ApprovalForm(_sent(request, "approve")),
        "return": ReturnForm(_sent(request, "return")),
    }
    if pressed in forms and forms[pressed].is_valid() and _done(officer, found, pressed, forms):
        messages.success(request, gettext("It is done, and recorded."))
        return redirect("desk:destruction_list", listed=found.pk)
    trail = [Crumb(gettext("Files past their time"), reverse("desk:destruction"))]
    context = {
        "listed": found,
        "lines": lines,
        "rows": [(line, forms["appraise"][f"kept_{line.pk}"]) for line in lines],
        "forms": forms,
        "own": found.appraised_by_id == officer.account.pk,
        "trail": [*trail, Crumb(found.number)],
    }
    status = 422 if pressed in forms and forms[pressed].errors else 200
    return page(request, officer, "destruction/list", context, status=status)


def _people() -> QuerySet[DestructionList]:
    return DestructionList.objects.select_related("appraised_by", "approved_by")


def _sent(request: HttpRequest, deed: str) -> Any:
    return request.POST if request.POST.get("deed") == deed else None


def _done(
    officer: Officer, found: DestructionList, pressed: str, forms: dict[str, PlainForm]
) -> bool:
    form, listed, by, at = forms[pressed], found.pk, officer.account.pk, officer.at
    said = form.cleaned_data
    if isinstance(form, AppraisalForm):
        deed = partial(destruction.appraise, kept=form.chosen, report=said["report"])
    elif pressed == "approve":
        deed = partial(destruction.approve, document=said["document"])
    else:
        deed = partial(destruction.give_back, why=said["why"])
    return form.carries_out(lambda: deed(listed=listed, by=by, at=at))
