"""An entry as it stands: read by another person, passed, sent back; later ended or taken down."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.disclosed import (
    categories,
    presenting,
    rights,
    services,
    timeliness,
)
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience, State
from bianmin.law.refusal import Refusal
from bianmin.look import pictures
from bianmin.look.forms import PlainForm

from ..catalogue.edition import RemarkForm
from ..officers import Officer, for_everybody, for_whom, page
from ..rulebook.way import trail as trail_of_rules
from .forms import OpenForm, PassForm, ReasonForm, ValidityForm
from .way import addresses, list_of, trail

Deed = Callable[..., Disclosure]
DEEDS: dict[str, tuple[type[PlainForm], Deed, Any]] = {
    "pass": (PassForm, services.make_public, gettext_lazy("Passed. Everybody can read it now.")),
    "send_back": (RemarkForm, services.send_back, gettext_lazy("Sent back to its writer.")),
    "end": (ValidityForm, services.end_validity, gettext_lazy("People read how it stands.")),
    "take_down": (ReasonForm, services.take_down, gettext_lazy("Taken down.")),
}


@for_whom(rights.may_see_rules, "disclosed/not_yours")
def entry(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponseBase:
    """The page, and what may be done with it by whoever passes entries."""
    return _page(request, officer, _own(officer, disclosure))


@for_everybody
def inside(request: HttpRequest, officer: Officer, internal: int) -> HttpResponseBase:
    """The same of one for staff; to all others it is not there."""
    return _page(request, officer, inside_row(officer, internal))


def _page(request: HttpRequest, officer: Officer, row: Disclosure) -> HttpResponseBase:
    deed = next((name for name in DEEDS if name in request.POST), "")
    if not deed or not _passes(officer, row):
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
        row.refresh_from_db()
        return _shown(request, officer, row, refusal=refusal)
    open_to_all = row.audience == Audience.PUBLIC
    messages.success(request, DEEDS[deed][2] if open_to_all else gettext("Done."))
    return redirect(list_of(row))


@for_whom(rights.may_see_rules, "disclosed/not_yours")
def file(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponse:
    """Its file, also of a draft: whoever passes it reads it first."""
    return _served(_own(officer, disclosure))


@for_everybody
def inside_file(request: HttpRequest, officer: Officer, internal: int) -> HttpResponse:
    """The same of one for staff; what was taken down only who writes or passes reads."""
    row = inside_row(officer, internal)
    if not _readable(officer, row):
        raise Http404
    return _served(row)


def inside_row(officer: Officer, internal: int) -> Disclosure:
    """An entry for staff that is read at the post. Raises Http404: it is not, or there is none."""
    rows = Disclosure.of_any_audience.filter(audience=Audience.INTERNAL).defer("grams")
    row = get_object_or_404(rows.select_related("file"), pk=internal)
    if not rights.may_read(officer, row):
        raise Http404
    return row


def _passes(officer: Officer, row: Disclosure) -> bool:
    may = rights.may_pass_rules(officer) if row.rule else rights.may_pass(officer, row.audience)
    return row.body_id == officer.body.id and may


def _writes(officer: Officer, row: Disclosure) -> bool:
    may = rights.may_write_rules(officer) if row.rule else rights.may_write(officer, row.audience)
    return row.body_id == officer.body.id and may


def _readable(officer: Officer, row: Disclosure) -> bool:
    """Whether its text and file are read, too: of what ended only by who writes or passes."""
    return row.state != State.ENDED or _writes(officer, row) or _passes(officer, row)


def _served(row: Disclosure) -> HttpResponse:
    if row.file is None:
        raise Http404
    return pictures.served(row.file, small=False)


def _own(officer: Officer, disclosure: int) -> Disclosure:
    rows = (
        Disclosure.objects.filter(body=officer.body.id)
        .select_related("file", "at_site")
        .defer("grams")
    )
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
        "trail": trail_of_rules(row.title) if row.rule else trail(row.title, row.audience),
        "rule": presenting.of(row) if row.rule else None,
        "today": officer.day,
        "may_edition": rights.may_write_rules(officer),
        "row": row,
        "address": addresses(row),
        "inside": row.audience == Audience.INTERNAL,
        "readable": _readable(officer, row),
        "open_form": _open_form(officer, row),
        "owed": timeliness.with_owed([row], at=officer.at)[0][1],
        "category": categories.of(row),
        "may_write": row.state == State.DRAFT and _writes(officer, row),
        "may_pass": _passes(officer, row),
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


def _open_form(officer: Officer, row: Disclosure) -> OpenForm | None:
    """For who may begin an entry for everybody with the words of one for staff."""
    inside = row.audience == Audience.INTERNAL and row.state == State.PUBLISHED
    own = row.body_id == officer.body.id and rights.may_write(officer)
    return OpenForm(tier=officer.body.tier) if inside and own else None
