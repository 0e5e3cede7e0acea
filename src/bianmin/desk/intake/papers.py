"""The third screen: each paper of the list, where it stands, its originals and photographs."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from bianmin.applications import earlier
from bianmin.applications.household import members_of
from bianmin.applications.models.material import Presence
from bianmin.catalogue.models import Edition
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.look import answers_form, pages
from bianmin.look.cards import PageCard
from bianmin.look.pictures import served
from bianmin.look.refusals import text

from ..models import Draft
from ..officers import Officer
from . import drafts, noted
from .frame import screen, with_draft
from .person_forms import villages


@dataclass(frozen=True)
class Line:
    """One paper of the list as the screen shows it."""

    form: noted.PaperForm
    pages: list[PageCard]
    held: earlier.Held | None
    is_reused: bool
    send_url: str


@with_draft
def papers(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """Every button keeps what was said; the last one goes on when all is accounted for."""
    edition = drafts.edition_of(draft, officer)
    if edition is None:
        return redirect("desk:intake_matter", draft=draft.pk)
    desk = Sorting(draft, officer, edition)
    if request.method == "POST":
        return desk.sort(request)
    return desk.shown(request)


@with_draft
def page_image(request: HttpRequest, officer: Officer, draft: Draft, file: int) -> HttpResponse:
    """A photograph of this draft."""
    own = {page for paper in draft.content.get("papers", {}).values() for page in paper["pages"]}
    if file not in own:
        raise Http404
    return served(get_object_or_404(StoredFile, pk=file), small="small" in request.GET)


class Sorting:
    """The papers of one draft being sorted."""

    def __init__(self, draft: Draft, officer: Officer, edition: Edition) -> None:
        self.draft, self.officer, self.content = draft, officer, edition.typed
        self.wanted = drafts.wanted(draft, edition)
        kept = draft.content.get("papers", {})
        self.papers: dict[str, dict[str, Any]] = {
            wanted.key: kept.get(wanted.key) or noted.at_first(wanted) for wanted in self.wanted
        }
        self.held = drafts.held(draft, {wanted.name for wanted in self.wanted}, officer.at)
        self.faults: dict[str, str] = {}

    def sort(self, request: HttpRequest) -> HttpResponseBase:
        forms = [noted.PaperForm(wanted, request.POST) for wanted in self.wanted]
        form = self._answers(request.POST)
        complete = all([*(one.is_valid() for one in forms), form.is_valid()])
        self._note(forms, request)
        self._change_pages(request)
        drafts.keep(
            self.draft, at=self.officer.at, papers=self.papers, answers=_plain(form.cleaned_data)
        )
        if self.faults or (not complete and "next" in request.POST):
            return self.shown(request, forms=forms, form=form, status=422)
        if "next" in request.POST:
            return redirect("desk:intake_confirm", draft=self.draft.pk)
        _, _, cut = request.POST.get("crop", "").partition(":")
        if cut.isdecimal() and self.photographed_for(int(cut)):
            return redirect("desk:intake_crop", draft=self.draft.pk, file=int(cut))
        address = reverse("desk:intake_papers", args=[self.draft.pk])
        return redirect(f"{address}#{_touched(request)}")

    def _answers(self, posted: Any = None) -> answers_form.AnswersForm:
        return answers_form.form_of(
            self.content.form_fields,
            villages=villages(self.officer),
            posted=posted,
            initial=self.draft.content.get("answers", {}),
        )

    def _note(self, forms: list[noted.PaperForm], request: HttpRequest) -> None:
        """What was said of each paper, its new photographs, and those used again with consent."""
        for form in forms:
            key = form.wanted.key
            self.papers[key] = form.noted(self.papers[key])
            self._reuse(key, form.wanted.name, agreed=f"{key}-again" in request.POST)
            for upload in request.FILES.getlist(f"{key}-pages"):
                self._store(key, upload)

    def _reuse(self, key: str, name: str, *, agreed: bool) -> None:
        known = self.held.get(name)
        if known is None:
            return
        others = [page for page in self.papers[key]["pages"] if page not in known.pages]
        self.papers[key]["pages"] = [*known.pages, *others] if agreed else others
        if agreed:
            self.papers[key]["presence"] = Presence.HERE

    def _store(self, key: str, upload: Any) -> None:
        """A photograph that cannot be kept is named; the others are."""
        try:
            stored = files.store(upload=upload, by=self.officer.account.pk, at=self.officer.at)
        except Refusal as refusal:
            self.faults[key] = f"{upload.name}：{text(refusal)}"
            return
        self.papers[key]["pages"].append(stored.pk)
        if self.papers[key]["presence"] != Presence.HERE:
            self.papers[key]["presence"] = Presence.HERE

    def _change_pages(self, request: HttpRequest) -> None:
        """One page turned, moved or removed; the button's value is the paper and the file."""
        by, at = self.officer.account.pk, self.officer.at
        for deed, page in pages.pressed(request.POST):
            key, _, file = page.partition(":")
            paper = self.papers.get(key)
            is_here = paper and file.isdecimal() and int(file) in paper["pages"]
            if paper and is_here and (deed != "turn" or self.photographed_for(int(file))):
                paper["pages"] = pages.changed(deed, paper["pages"], int(file), by=by, at=at)

    def photographed_for(self, file: int) -> str:
        """The paper of which it is a page taken here; one that is used again is not."""
        again = {page for known in self.held.values() for page in known.pages}
        own = (key for key, paper in self.papers.items() if file in paper["pages"])
        return "" if file in again else next(own, "")

    def replace(self, key: str, file: int, by: int) -> None:
        """Another file takes the page's place."""
        there = self.papers[key]["pages"]
        self.papers[key]["pages"] = [by if page == file else page for page in there]
        drafts.keep(self.draft, at=self.officer.at, papers=self.papers)

    def shown(
        self,
        request: HttpRequest,
        *,
        forms: list[noted.PaperForm] | None = None,
        form: answers_form.AnswersForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        forms = forms or [
            noted.PaperForm(wanted, initial=self.papers[wanted.key]) for wanted in self.wanted
        ]
        context = {
            "item": self.content,
            "lines": [self._line(one) for one in forms],
            "answers": form or self._answers(),
            "faults": self.faults,
            "members": members_of(self.content.form_fields, self.draft.content.get("answers", {})),
        }
        return screen(request, self.officer, self.draft, "papers", context, status=status)

    def _line(self, form: noted.PaperForm) -> Line:
        key, known = form.wanted.key, self.held.get(form.wanted.name)
        there = self.papers[key]["pages"]
        cards = [self._card(key, file) for file in there]
        again = bool(known and set(known.pages) <= set(there))
        send_url = reverse("desk:intake_upload", args=[self.draft.pk, key])
        return Line(form, cards, known, again, send_url)

    def _card(self, key: str, file: int) -> PageCard:
        address = reverse("desk:intake_page", args=[self.draft.pk, file])
        own = bool(self.photographed_for(file))
        return PageCard(f"{key}:{file}", address, "", f"{address}?small", can_crop=own)


def _plain(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value}


def _touched(request: HttpRequest) -> str:
    """The paper whose button was pressed, to come back to."""
    pressed = [request.POST.get(name, "") for name in ("add", *pages.DEEDS)]
    return next((one.partition(":")[0] for one in pressed if one), "")
