"""An entry as it stands: read by another person, passed, sent back; later ended or taken down."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy

from bianmin.information.disclosed import categories, rights, services, timeliness
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import State
from bianmin.law.refusal import Refusal
from bianmin.look import pictures
from bianmin.look.forms import PlainForm

from ..catalogue.edition import RemarkForm
from ..officers import Officer, for_whom, page
from .forms import PassForm, ReasonForm, ValidityForm
from .way import trail

Deed = Callable[..., Disclosure]
DEEDS: dict[str, tuple[type[PlainForm], Deed, Any]] = {
    "pass": (PassForm, services.make_public, gettext_lazy("Passed. Everybody can read it now.")),
    "send_back": (RemarkForm, services.send_back, gettext_lazy("Sent back to its writer.")),
    "end": (ValidityForm, services.end_validity, gettext_lazy("People read how it stands.")),
    "take_down": (ReasonForm, services.take_down, gettext_lazy("Taken down.")),
}


@for_whom(rights.may_see, "disclosed/not_yours")
def entry(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponseBase:
    """The page, and what may be done with it by whoever passes entries."""
    row = _own(officer, disclosure)
    deed = next((name for name in DEEDS if name in request.POST), "")
    if not deed or not rights.may_pass(officer):
        return _shown(request, officer, row)
    form = DEEDS[deed][0](request.POST)
    if not form.is_valid():
        return _shown(request, officer, row, {deed: form})
    given = {"disclosure": row.pk, "by": officer.account.pk, "at": officer.at, **form.cleaned_data}
    if deed == "pass":
        given["seen"] = request.POST.get("seen", "")
    try:
        DEEDS[deed][1](**given)
    except Refusal as refusal:
        return _shown(request, officer, _own(officer, disclosure), refusal=refusal)
    messages.success(request, DEEDS[deed][2])
    return redirect("desk:disclosed")


@for_whom(rights.may_see, "disclosed/not_yours")
def file(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponse:
    """Its file, also of a draft: whoever passes it reads it first."""
    row = _own(officer, disclosure)
    if row.file is None:
        raise Http404
    return pictures.served(row.file, small=False)


def _own(officer: Officer, disclosure: int) -> Disclosure:
    rows = Disclosure.objects.filter(body=officer.body.id).select_related("file").defer("grams")
    return get_object_or_404(rows, pk=disclosure)


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Disclosure,
    forms: dict[str, PlainForm] | None = None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    told = forms or {}
    context = {
        "trail": trail(row.title),
        "row": row,
        "owed": timeliness.with_owed([row], at=officer.at)[0][1],
        "category": categories.known()[row.category],
        "may_write": row.state == State.DRAFT and rights.may_write(officer),
        "may_pass": rights.may_pass(officer),
        "waits": row.state == State.DRAFT and row.submitted_at is not None,
        "is_public": row.state == State.PUBLISHED,
        "pass_form": told.get("pass") or PassForm(),
        "remark_form": told.get("send_back") or RemarkForm(),
        "validity_form": told.get("end") or ValidityForm(),
        "reason_form": told.get("take_down") or ReasonForm(),
        "refusal": refusal,
        "words_found": row.searched if row.file_id else "",
    }
    return page(
        request, officer, "disclosed/entry", context, status=422 if told or refusal else 200
    )
