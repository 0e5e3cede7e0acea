"""The fourth screen: the mandate read aloud, who was asked first, and the receipt's making."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from bianmin.applications import services as applications
from bianmin.applications import sheets
from bianmin.applications.models import Capacity, Licence, Mandate, Mode, Purpose
from bianmin.applications.models.material import Presence
from bianmin.applications.notices import words as paper_words
from bianmin.applications.terms import terms_for
from bianmin.catalogue.content import Material as Wanted
from bianmin.catalogue.models import Edition
from bianmin.law.refusal import Refusal
from bianmin.network.cards import BodyCard

from ..models import Draft
from ..officers import Officer
from ..training import mode
from . import drafts, relatives
from .confirm_form import ConfirmForm, form_of
from .frame import screen, with_draft


@with_draft
def confirm(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """All that was noted, once more; then the application is received."""
    edition = drafts.edition_of(draft, officer)
    if edition is None or not draft.content.get("papers"):
        return redirect("desk:intake_papers", draft=draft.pk)
    relayed = drafts.is_relayed(edition, officer)
    modes = drafts.ways_to_help(edition, officer)
    form = form_of(request, officer, modes, relayed=relayed)
    form.fields["relation"] = relatives.field(
        relatives.alike(draft, edition, officer), officer.viewer.day
    )
    if not form.is_valid():
        return _shown(request, officer, draft, edition, form, status=422 if form.errors else 200)
    if form.cleaned_data.get("mandate") == Mandate.DECLINED:
        mode.only_for_real(request)
        return _declined(officer, draft, edition)
    try:
        made = drafts.receive(
            draft,
            edition=edition,
            mode=form.cleaned_data.get("mode", ""),
            mandate=form.cleaned_data.get("mandate") or Mandate.NOT_NEEDED,
            first_asked=int(form.cleaned_data["first_asked"]),
            relation=form.cleaned_data["relation"].replace(relatives.NOBODY, ""),
            drafted=int(form.cleaned_data["drafted"] or 0) or None,
            officer=officer,
        )
    except Refusal as refusal:
        return _shown(request, officer, draft, edition, form, refusal=refusal, status=422)
    return redirect("desk:receipt", matter=made.matter)


def _declined(officer: Officer, draft: Draft, edition: Edition) -> HttpResponseBase:
    """It is recorded that she was told all and goes herself, and the sheet is made for her."""
    sheet = sheets.give(
        sheets.PLAIN_SHEET,
        edition=edition,
        organ=officer.body,
        told_by=officer.account.name,
        place=draft.content["person"]["division"],
        directory=officer.directory,
        at=officer.at,
    )
    told = paper_words.say("said", "declined", item=edition.name, sheet=sheet.access_code)
    applications.ask(
        by=officer.actor(), at=officer.at, item=edition.item.code, words=told, answered=True
    )
    draft.delete()
    return redirect(f"{reverse('desk:enquiries')}?sheet={sheet.pk}")


def _shown(
    request: HttpRequest,
    officer: Officer,
    draft: Draft,
    edition: Edition,
    form: ConfirmForm,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    person, papers = draft.content["person"], draft.content["papers"]
    party = drafts.party_of(draft)
    goes_to = _goes_to(officer, draft, edition)
    context: dict[str, Any] = {
        "form": form,
        "refusal": refusal,
        "item": edition.typed,
        "about": _about(draft),
        "name": person.get("name") or (party.name if party else ""),
        "village": officer.directory.divisions[person["division"]].full_name,
        "here": sum(paper["presence"] == Presence.HERE for paper in papers.values()),
        "for_whom": drafts.whom(draft),
        "capacity": Capacity(drafts.capacity(draft)).label,
        "follows": _names(drafts.wanted(draft, edition), papers, Presence.FOLLOWS),
        "originals": sum(paper["originals"] for paper in papers.values()),
        "photographs": sum(len(paper["pages"]) for paper in papers.values()),
        "powers": paper_words.points("mandate"),
        "goes_to": goes_to.name if goes_to else "",
        "relayed": drafts.is_relayed(edition, officer),
        "alike": relatives.alike(draft, edition, officer),
        "led": drafts.ways_to_help(edition, officer) == (Mode.LED,),
    }
    return screen(request, officer, draft, "confirm", context, status=status)


def _about(draft: Draft) -> str:
    """What is asked about which licence; empty where a new one is applied for."""
    asked = drafts.asked(draft)
    if asked is None:
        return ""
    number = Licence.objects.values_list("number", flat=True).get(pk=asked.licence)
    return f"{Purpose(asked.purpose).label} {number} {asked.wish}".strip()


def _names(wanted: Sequence[Wanted], papers: dict[str, Any], presence: str) -> list[str]:
    return [one.name for one in wanted if papers.get(one.key, {}).get("presence") == presence]


def _goes_to(officer: Officer, draft: Draft, edition: Edition) -> BodyCard | None:
    """The body that decides whether it is accepted."""
    day = officer.viewer.day
    terms = terms_for(edition, received=officer.body.tier, day=day)
    tier = next(leg.tier for leg in terms.route if leg.kind == "accept")
    place = draft.content["person"]["division"]
    return officer.directory.competent(terms.subjects, tier, place, day)
