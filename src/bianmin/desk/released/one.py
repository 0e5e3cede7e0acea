"""One file: what is black on which page and why, the new file, and another person's look at it."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from bianmin.files import redacting, suggesting
from bianmin.files.blackening.boxes import Box
from bianmin.files.models import StoredFile
from bianmin.information.disclosed import rights as disclosing
from bianmin.information.models import Release
from bianmin.information.releases import rights, services
from bianmin.information.releases.grounds import GROUNDS, Blackened
from bianmin.law.refusal import Refusal
from bianmin.look import pictures
from bianmin.look.cards import Crumb

from ..officers import Officer, at_the_desk, page
from .boxes import Line, Sent, lines
from .files import request_of, trail
from .forms import BoxForm, PublishForm, WordsForm

LONGEST = 1400
"""Dots of the longer side of a page shown."""


@at_the_desk
def one(request: HttpRequest, officer: Officer, release: int) -> HttpResponseBase:
    """The page and its deeds: find, draw, check, remove."""
    row = _seen(officer, release)
    if request.method != "POST" or not rights.may_release(officer, row.request):
        return _shown(request, officer, row)
    given: dict[str, Any] = {"release": row.pk, "by": officer.account.pk, "at": officer.at}
    box = BoxForm(request.POST)
    try:
        if "check" in request.POST:
            services.check(seen=_number(request.POST.get("seen", "")), **given)
        elif "remove" in request.POST:
            services.remove(**given)
            return redirect("desk:releases", matter=row.request_id)
        elif "draw" not in request.POST or not box.is_valid():
            return _shown(request, officer, row, box)
        else:
            services.draw(boxes=_wanted(request, row, box), **given)
    except Refusal as refusal:
        return _shown(request, officer, _seen(officer, release), box, refusal)
    messages.success(request, gettext("Done."))
    return redirect("desk:release", release=row.pk)


@at_the_desk
def publish(request: HttpRequest, officer: Officer, release: int) -> HttpResponseBase:
    """Everybody is to read it: an entry of the directory, for another person to pass."""
    row = _seen(officer, release)
    if not disclosing.may_write(officer) or not rights.may_release(officer, row.request):
        return page(request, officer, "disclosed/not_yours", status=403)
    tier = officer.body.tier
    sent = request.method == "POST"
    form = PublishForm(request.POST if sent else None, initial={"title": row.title}, tier=tier)
    if sent and form.is_valid() and form.carries_out(lambda: _proposed(officer, row, form)):
        messages.success(request, gettext("Submitted. Another person reviews it now."))
        return redirect("desk:disclosed")
    context = {"row": row, "form": form}
    return page(request, officer, "released/publish", context, status=422 if form.errors else 200)


@at_the_desk
def picture(
    request: HttpRequest, officer: Officer, release: int, which: str, page: int
) -> HttpResponse:
    """A page of the original, or of the new file, as a picture; see ``_file``."""
    file = _file(officer, release, which)
    content = redacting.picture(file, page=page, longest=LONGEST)
    return HttpResponse(content, content_type="image/jpeg")


@at_the_desk
def file(request: HttpRequest, officer: Officer, release: int, which: str) -> HttpResponse:
    """The original, or the new file, whole."""
    return pictures.served(_file(officer, release, which), small=False)


def _file(officer: Officer, release: int, which: str) -> StoredFile:
    row, by = _seen(officer, release), officer.account.pk
    found = services.opened(release=row, which=which, seat=officer, by=by, at=officer.at)
    if found is None:
        raise Http404
    return found


def _seen(officer: Officer, release: int) -> Release:
    rows = Release.objects.select_related("original", "released", "made_by", "checked_by")
    row = get_object_or_404(rows, pk=release)
    row.request = request_of(officer, row.request_id)
    return row


def _proposed(officer: Officer, row: Release, form: PublishForm) -> None:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    services.propose(release=row.pk, issuer=officer.body.name, **given, **form.cleaned_data)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _wanted(request: HttpRequest, row: Release, form: BoxForm) -> list[Blackened]:
    sent = Sent.of(request.POST)
    return [*sent.wanted(_kept(row), form.cleaned_data["ground"]), *form.added()]


def _kept(row: Release) -> list[Blackened]:
    return [Blackened.read(one) for one in row.boxes]


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Release,
    box: BoxForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    words = WordsForm(request.POST if "words" in request.POST else None)
    drawn = row.released
    context = {
        "row": row,
        "trail": trail(row.request, Crumb(row.title)),
        "pages": _pages(row, words, Sent.of(request.POST) if request.POST else None),
        "grounds": [(code, gettext(label)) for code, label in GROUNDS.items()],
        "words_form": words,
        "box_form": box or BoxForm(),
        "given_pages": range(1, drawn.pages + 1) if drawn else (),
        "text": redacting.text(drawn) if drawn else "",
        "open": row.request.replied_on is None and rights.may_release(officer, row.request),
        "is_own": row.made_by_id == officer.account.pk,
        "may_publish": row.checked_at
        and row.request.replied_on
        and row.disclosure_id is None
        and disclosing.may_write(officer),
        "refusal": refusal,
    }
    wrong = refusal or (box is not None and box.errors)
    return page(request, officer, "released/one", context, status=422 if wrong else 200)


def _pages(row: Release, words: WordsForm, sent: Sent | None) -> list[tuple[int, list[Line]]]:
    """Each page of the original with its boxes; nothing is proposed once it was replied."""
    typed = words.cleaned_data["words"].splitlines() if words.is_bound and words.is_valid() else []
    found = [] if row.request.replied_on else list(_found(row, typed))
    listed = lines(_kept(row), found, sent, anew=row.released_id is None)
    numbers = range(1, row.original.pages + 1)
    return [(n, [line for line in listed if line.box.page == n]) for n in numbers]


def _found(row: Release, words: list[str]) -> Iterator[tuple[Box, str]]:
    """What is probably to be blacked out."""
    for one in suggesting.found(redacting.signs(row.original), words):
        yield from ((box, one.words) for box in one.boxes)
