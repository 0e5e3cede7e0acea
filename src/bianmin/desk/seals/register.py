"""The register: seals in use and stopped, one seal with what it signed, entering and stopping."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.files.overlays import LARGEST_BYTES
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.network.tiers import Tier
from bianmin.notices import keeping
from bianmin.notices import seals as register
from bianmin.notices.models import Seal

from ..officers import Officer, for_whom, page
from .forms import SealForm, StopForm

keeper = for_whom(keeping.keeps_seals, "seals/not_yours")
DRAWING_ONLY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


@keeper
def seals(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Those one keeps: in use first; and the organs that have none and stamp by hand."""
    rows = Seal.objects.select_related("body").order_by("stopped_at", "body__name", "-from_day")
    kept = [row for row in rows if keeping.keeps_seal_of(officer, row.body_id)]
    context = {
        "seals": [(row, _state(row, officer)) for row in kept],
        "without": _without(officer, kept),
        "trail": [Crumb(gettext("Seals"))],
    }
    return page(request, officer, "seals/register", context)


def _state(row: Seal, officer: Officer) -> tuple[str, str]:
    """Light and words: in use today, to come, over, stopped."""
    if row.stopped_at is not None:
        return "over_law", gettext("stopped")
    if row.from_day > officer.day:
        return "", gettext("not yet in use")
    if row.until_day is not None and row.until_day < officer.day:
        return "", gettext("no longer in use")
    return "in_time", gettext("in use")


def _without(officer: Officer, kept: list[Seal]) -> list[str]:
    """The bodies above the village that have no seal in use today."""
    having = {row.body_id for row in kept if _state(row, officer)[0] == "in_time"}
    return [
        body.name
        for body in officer.directory.bodies.values()
        if body.tier > Tier.VILLAGE
        and officer.day in body.days
        and keeping.keeps_seal_of(officer, body.id)
        and body.id not in having
    ]


@keeper
def new_seal(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Enter a seal; what cannot be used is said beside its field."""
    bodies = _bodies(officer)
    if request.method != "POST":
        first = {"from_day": officer.day, "width": 42}
        return _shown(request, officer, SealForm(initial=first, bodies=bodies))
    form = SealForm(request.POST, request.FILES, bodies=bodies)
    if form.is_valid():
        try:
            made = _entered(form.cleaned_data, officer)
        except Refusal as refusal:
            form.refuse(refusal if refusal.field != "file" else _beside_image(refusal))
        else:
            messages.success(request, gettext("The seal is registered."))
            return redirect("desk:seal", seal=made.pk)
    return _shown(request, officer, form, status=422)


def _entered(said: dict[str, Any], officer: Officer) -> Seal:
    upload: UploadedFile = said.pop("image")
    content = upload.read(LARGEST_BYTES + 1)  # no more of a huge one is read than shows that it is
    return register.enter(**said, image=content, by=officer.account.pk, at=officer.at)


def _beside_image(refusal: Refusal) -> Refusal:
    return Refusal(
        refusal.code, refusal.sentence, refusal.now, field="image", values=refusal.values
    )


def _bodies(officer: Officer) -> list[tuple[int, str]]:
    return [
        (body.id, body.name)
        for body in officer.directory.bodies.values()
        if officer.day in body.days and keeping.keeps_seal_of(officer, body.id)
    ]


def _shown(
    request: HttpRequest, officer: Officer, form: SealForm, status: int = 200
) -> HttpResponse:
    trail = [Crumb(gettext("Seals"), reverse("desk:seals")), Crumb(gettext("Register a seal"))]
    return page(request, officer, "seals/new", {"form": form, "trail": trail}, status=status)


@keeper
def seal(request: HttpRequest, officer: Officer, seal: int) -> HttpResponseBase:
    """One seal and how many papers bear it; sent, it is stopped for good."""
    row = _kept(officer, seal)
    form = StopForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            register.stop(seal=seal, **form.cleaned_data, by=officer.account.pk, at=officer.at)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, gettext("The seal is stopped: it signs nothing more."))
            return redirect("desk:seal", seal=seal)
    context = {
        "seal": row,
        "state": _state(row, officer),
        "form": form,
        "trail": [Crumb(gettext("Seals"), reverse("desk:seals")), Crumb(row.name)],
    }
    return page(request, officer, "seals/seal", context, status=422 if form.errors else 200)


@keeper
def image(request: HttpRequest, officer: Officer, seal: int) -> HttpResponseBase:
    """The picture, which may do nothing but be seen."""
    drawn = register.image_of(_kept(officer, seal))
    response = HttpResponse(drawn, content_type="image/svg+xml")
    response.headers["Content-Security-Policy"] = DRAWING_ONLY
    return response


def _kept(officer: Officer, seal: int) -> Seal:
    """The seal, for who keeps it; else it is not found."""
    rows = Seal.objects.select_related("body", "entered_by", "stopped_by")
    found = get_object_or_404(rows.annotate(signed=Count("papers")), pk=seal)
    if not keeping.keeps_seal_of(officer, found.body_id):
        raise Http404
    return found
