"""The first screen: who it is for. Typed once, or found again by number, phone or name."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from bianmin.applications.capacities import check_age
from bianmin.applications.finding import named_nearby, party_ids
from bianmin.applications.intake_refusals import practise_with_nobody_real
from bianmin.law.majority import acts_alone
from bianmin.law.refusal import Refusal
from bianmin.look.cards import PersonCard
from bianmin.look.forms import PlainForm
from bianmin.look.refusals import text
from bianmin.network import divisions
from bianmin.network.tiers import Tier
from bianmin.people import invented
from bianmin.people.models import Party, PartyKind

from .. import cards
from ..models import Draft
from ..officers import Officer, at_the_desk, page
from . import drafts
from .frame import screen, with_draft
from .person_forms import KnownForm, PersonForm, offer, villages

MOST_FOUND = 10


@at_the_desk
def begin(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The first screen of a new intake, with the unfinished ones beside it."""
    if not officer.may_receive:
        return page(request, officer, "intake/not_here")
    if request.method == "POST":
        draft = drafts.begin(officer=officer)
        return _posted(request, officer, draft)
    return _shown(request, officer, None, _form(officer, None))


@with_draft
def person(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """The first screen again, with what was typed."""
    if request.method == "POST":
        return _posted(request, officer, draft)
    return _shown(request, officer, draft, _form(officer, draft))


@require_POST
@with_draft
def discard(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """Let an unfinished intake go."""
    draft.delete()
    return redirect("desk:intake")


def _posted(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    if "find" in request.POST:
        return _search(request, officer, draft)
    if "party" in request.POST:
        return _choose(request, officer, draft)
    if "invented" in request.POST:
        return _invented(request, officer, draft)
    if "anew" in request.POST:
        drafts.keep(draft, at=officer.at, person={}, for_whom={})
        return redirect("desk:intake_person", draft=draft.pk)
    return _typed(request, officer, draft)


def _typed(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    before = draft.content.get("person", {})
    form = (KnownForm if "party" in before else PersonForm)(request.POST)
    offer(form, officer)
    if form.is_valid() and officer.viewer.training and "number" in form.cleaned_data:
        _check_invented(form)
    if isinstance(form, PersonForm) and form.is_valid():
        _check_age(form, officer)
    if not form.is_valid():
        return _shown(request, officer, draft, form, status=422)
    drafts.keep(draft, at=officer.at, person=_kept(before, form))
    following = "intake_for_whom" if "for_other" in request.POST else "intake_matter"
    return redirect(f"desk:{following}", draft=draft.pk)


def _check_age(form: PersonForm, officer: Officer) -> None:
    said = form.cleaned_data
    try:
        check_age(said["kind"], said["number"], officer.viewer.day, earning=said["earning"])
    except Refusal as refusal:
        form.refuse(refusal)
        form.may_earn = acts_alone(refusal.values["years"], earning=True)


def _check_invented(form: PlainForm) -> None:
    if not invented.is_invented(form.cleaned_data["number"]):
        form.refuse(practise_with_nobody_real())


def _kept(before: dict[str, Any], form: PlainForm) -> dict[str, Any]:
    return {**(before if "party" in before else {}), **form.cleaned_data}


def _invented(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """Somebody to practise with, who lives where one works."""
    number = request.POST.get("invented", "")
    who = next((one for one in invented.PEOPLE if one.id_number == number), None)
    if who is None or not officer.viewer.training:
        return redirect("desk:intake_person", draft=draft.pk)
    drafts.keep(draft, at=officer.at, person=_as_typed(who, officer))
    return redirect("desk:intake_matter", draft=draft.pk)


def _as_typed(who: invented.Invented, officer: Officer) -> dict[str, Any]:
    """What would have been typed of her."""
    _town, near = villages(officer)[0]
    at_home = officer.body.tier == Tier.VILLAGE
    return {
        "kind": PartyKind.PERSON,
        "number": who.id_number,
        "name": who.name,
        "phone": "",
        "email": "",
        "address": who.address,
        "division": officer.body.division if at_home else near[0][0],
        "renamed": False,
    }


def _search(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponse:
    """Who it may be, masked; only those found here can be chosen afterwards."""
    typed = request.POST.get("typed", "").strip()[:80]
    ids = _who(officer, typed) if typed else []
    some = Party.objects.filter(pk__in=ids).order_by("-pk")
    alike = [party for party in some if _may_be(officer, party)]
    drafts.keep(draft, at=officer.at, found=[party.pk for party in alike])
    people = [(party.pk, masked(officer, party)) for party in alike]
    return _shown(
        request, officer, draft, _form(officer, draft), typed=typed, people=people, searched=True
    )


def _who(officer: Officer, typed: str) -> list[int]:
    """Anybody by a number; by a name those of this place, and whom the officer has met."""
    own, day = officer.body.division, officer.viewer.day
    stems = frozenset(divisions.reach(officer.directory, own, day))
    named = named_nearby(typed, officer.viewer, stems=stems, most=MOST_FOUND)
    return [*party_ids(typed), *named][:MOST_FOUND]


def _may_be(officer: Officer, party: Party) -> bool:
    """Nobody real is chosen while one practises."""
    return not officer.viewer.training or invented.is_invented(party.id_number)


def masked(officer: Officer, party: Party) -> PersonCard:
    """Enough to tell people of one name apart."""
    card = cards.person(party)
    village = officer.directory.divisions.get(party.division)
    return replace(card, address=village.full_name if village else card.address)


def _choose(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """The known person: nothing is typed again, and what is sealed stays so."""
    number = request.POST.get("party", "")
    allowed = number.isdecimal() and int(number) in draft.content.get("found", [])
    party = Party.objects.filter(pk=int(number)).first() if allowed else None
    if party is None:
        return redirect("desk:intake_person", draft=draft.pk)
    try:
        check_age(party.kind, party.id_number, officer.viewer.day)
    except Refusal as refusal:
        messages.error(request, text(refusal))
        return redirect("desk:intake_person", draft=draft.pk)
    place = party.division if party.division in officer.directory.divisions else ""
    drafts.keep(draft, at=officer.at, person=known(party, place or officer.body.division))
    return redirect("desk:intake_matter" if place else "desk:intake_person", draft=draft.pk)


def known(party: Party, division: str) -> dict[str, Any]:
    """A known party as a draft has it: nothing typed again."""
    return {"party": party.pk, "phone": "", "email": "", "address": "", "division": division}


def _form(officer: Officer, draft: Draft | None) -> PlainForm:
    before = draft.content.get("person", {}) if draft else {}
    initial = {"division": officer.body.division, **before}
    return offer((KnownForm if "party" in before else PersonForm)(initial=initial), officer)


def _shown(
    request: HttpRequest,
    officer: Officer,
    draft: Draft | None,
    form: PlainForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    party = drafts.party_of(draft) if draft else None
    chosen = masked(officer, party) if party and isinstance(form, KnownForm) else None
    unfinished = [one for one in drafts.own(officer) if draft is None or one.pk != draft.pk]
    context = {"form": form, "chosen": chosen, "unfinished": drafts.named(unfinished), **more}
    context["practice"] = invented.PEOPLE if officer.viewer.training else ()
    return screen(request, officer, draft, "person", context, status=status)
