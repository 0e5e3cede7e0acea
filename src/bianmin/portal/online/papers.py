"""A paper's question: photographed, turned, put in order; each page kept as soon as it comes."""

import uuid
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from bianmin.applications.models import OnlineDraft
from bianmin.applications.models.material import Presence
from bianmin.applications.online import drafts, refusals
from bianmin.applications.online.licences import HELD
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.look import pages
from bianmin.look.cards import PageCard
from bianmin.look.pictures import served
from bianmin.look.refusals import text

from .asking import Asking
from .frame import shown, with_draft, with_question

SAID = {
    Presence.FOLLOWS: _("not there yet"),
    Presence.NOT_NEEDED: _("does not concern me"),
    HELD: _("the office has it; it still holds"),
}


def paper(here: Asking) -> HttpResponseBase:
    """Every button keeps what was said and chosen; the last one goes on."""
    if here.request.method != "POST":
        return _shown(here, here.form())
    faults = _take_in(here)
    _change(here)
    form = here.form(here.request.POST)
    if "next" not in here.request.POST:
        return _shown(here, here.form(), faults) if faults else redirect(here.here)
    if not form.is_valid() or faults or not _has_pages(here, form):
        return _shown(here, form, faults, status=422)
    _keep(here, form.cleaned_data["presence"])
    return redirect(here.next)


def _shown(
    here: Asking, form: Any, faults: list[str] | None = None, *, status: int = 200
) -> HttpResponse:
    assert here.question.paper
    there = drafts.paper_of(here.draft, here.question.paper)["pages"]
    context = {
        "form": form,
        "faults": faults or [],
        "wanted": here.question.paper,
        "pages": [_card(here.draft, file) for file in there],
        "upload": reverse("portal:online_upload", args=[here.draft.pk, here.question.name]),
    }
    return shown(here, "paper", context, status=422 if faults else status)


def _card(draft: OnlineDraft, file: int) -> PageCard:
    address = reverse("portal:online_page", args=[draft.pk, file])
    crop = reverse("portal:online_crop", args=[draft.pk, file])
    return PageCard(str(file), address, "", f"{address}?small", crop_url=crop)


def _take_in(here: Asking) -> list[str]:
    """The photographs that came with the form; one that cannot be kept is named."""
    faults = []
    for upload in here.request.FILES.getlist("pages"):
        try:
            _add(here, str(uuid.uuid4()), upload)
        except Refusal as refusal:
            faults.append(f"{upload.name}：{text(refusal)}")
    here.draft.refresh_from_db()
    return faults


def _add(here: Asking, key: str, upload: Any) -> None:
    assert here.question.paper
    drafts.add_page(here.draft, here.question.paper, key, upload, at=here.at)


def _change(here: Asking) -> None:
    """One page turned, moved or removed."""
    wanted, at = here.question.paper, here.at
    assert wanted
    said = drafts.paper_of(here.draft, wanted)
    for deed, file in pages.pressed(here.request.POST):
        if file.isdecimal() and int(file) in said["pages"]:
            said["pages"] = pages.changed(deed, said["pages"], int(file), by=None, at=at)
            drafts.keep_paper(here.draft, wanted.key, said, at=at)


def _has_pages(here: Asking, form: Any) -> bool:
    """What is said to be here has at least one page; else the form says so."""
    wanted = here.question.paper
    assert wanted
    lacks = not drafts.paper_of(here.draft, wanted)["pages"]
    if form.cleaned_data["presence"] == Presence.HERE and lacks:
        form.add_error("presence", text(refusals.no_page(wanted.name)))
        return False
    return True


def _keep(here: Asking, presence: str) -> None:
    """Pages of a paper that is said not to be there are let go."""
    assert here.question.paper
    said = drafts.paper_of(here.draft, here.question.paper)
    said["presence"] = presence
    if presence != Presence.HERE:
        said["pages"] = []
    drafts.keep_paper(here.draft, here.question.paper.key, said, at=here.at)


@require_POST
@with_question
def upload(here: Asking) -> HttpResponseBase:
    """One page sent by the page's own script, under a key of its own; again, it is the same."""
    if not here.question.paper:
        raise Http404
    return pages.received(here.request, partial(_add, here))


@require_safe
@with_draft
def page_image(request: HttpRequest, draft: OnlineDraft, file: int) -> HttpResponse:
    """A photograph of this draft."""
    if file not in drafts.files_of(draft):
        raise Http404
    return served(get_object_or_404(StoredFile, pk=file), small="small" in request.GET)
