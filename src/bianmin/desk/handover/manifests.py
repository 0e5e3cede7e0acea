"""One hand-over list: what is on it, what has come, and receiving it by code or all at once."""

import re
import uuid
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import carrying, manifest_papers
from bianmin.applications import services as applications
from bianmin.applications.models import Manifest, ManifestLine, ManifestPaper
from bianmin.casework import lists
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.notices.services import read_pdf

from ..officers import Officer, at_the_desk, page
from .counts import counts_of, nothing_scanned
from .sending import tell_failed

SEPARATORS = re.compile(r"[\s,，;；]+")


@dataclass(frozen=True)
class Shown:
    """A line as the page shows it; ``papers`` with the numbers now in their fields."""

    line: ManifestLine
    person: str
    papers: list[tuple[ManifestPaper, str, str]]


@at_the_desk
def manifest(request: HttpRequest, officer: Officer, manifest: int) -> HttpResponseBase:
    """Show the list to both bodies; the receiving one receives it here."""
    row = _seen(officer, manifest)
    if request.method != "POST":
        return _shown(request, officer, row)
    try:
        return _received(request, officer, row)
    except Refusal as refusal:
        return _shown(request, officer, row, refusal)


@require_safe
@at_the_desk
def pdf(request: HttpRequest, officer: Officer, manifest: int) -> HttpResponse:
    """The list as a paper, to travel with the papers and be signed."""
    row = _seen(officer, manifest)
    paper = manifest_papers.issue(row, at=officer.at)
    response = HttpResponse(read_pdf(paper), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{paper.access_code}.pdf"'
    return response


def _seen(officer: Officer, manifest: int) -> Manifest:
    viewer = officer.viewer
    seen = carrying.manifests_seen_by(viewer.bodies, training=viewer.training)
    row = seen.select_related("sent_by", "signed_by").filter(pk=manifest).first()
    if row is None:
        raise Http404(gettext("There is no such hand-over list among those you may see."))
    return row


def _received(request: HttpRequest, officer: Officer, row: Manifest) -> HttpResponseBase:
    """What was scanned, or all; what was counted differently is recorded against the sender."""
    codes = [code for code in SEPARATORS.split(request.POST.get("codes", "")) if code]
    if not codes and "all" not in request.POST:
        raise nothing_scanned()
    batch = applications.receive_manifest(
        manifest=row.pk,
        codes=() if "all" in request.POST else codes,
        counts=counts_of(request.POST, _lines(row)),
        by=officer.actor(),
        at=officer.at,
        key=request.POST.get("key", "")[:64],
    )
    tell_failed(request, batch)
    if batch.done:
        count = {"count": len(batch.done)}
        messages.success(request, gettext("Received and signed for: %(count)s.") % count)
    return redirect("desk:manifest", manifest=row.pk)


def _lines(row: Manifest) -> list[ManifestLine]:
    found = row.lines.select_related("matter__terms", "received_by").prefetch_related("papers")
    return list(found)


def _shown(
    request: HttpRequest, officer: Officer, row: Manifest, refusal: Refusal | None = None
) -> HttpResponse:
    lines = _lines(row)
    people = lists.masked_people(line.matter_id for line in lines)
    context = {
        "manifest": row,
        "sender": officer.directory.body(row.from_body),
        "receiver": officer.directory.body(row.to_body),
        "lines": [_line(request, line, people.get(line.matter_id, "")) for line in lines],
        "may_receive": row.signed_at is None and _is_mine(officer, row),
        "refusal": refusal,
        "codes": request.POST.get("codes", ""),
        "key": request.POST.get("key") or str(uuid.uuid4()),
        "trail": _trail(),
    }
    return page(request, officer, "handover/manifest", context, status=422 if refusal else 200)


def _trail() -> list[Crumb]:
    here = Crumb(gettext("Hand-over list"))
    return [Crumb(gettext("Hand-over desk"), reverse("desk:handover")), here]


def _line(request: HttpRequest, line: ManifestLine, person: str) -> Shown:
    """What was typed stays; else what is listed."""
    return Shown(
        line,
        person,
        [
            (
                paper,
                request.POST.get(f"o{paper.pk}", str(paper.originals)),
                request.POST.get(f"c{paper.pk}", str(paper.copies)),
            )
            for paper in line.papers.all()
        ],
    )


def _is_mine(officer: Officer, row: Manifest) -> bool:
    """Whether it went to the officer's body, or to one whose work that took over."""
    receiver = officer.directory.living(row.to_body, officer.viewer.day)
    return receiver.id == officer.body.id
