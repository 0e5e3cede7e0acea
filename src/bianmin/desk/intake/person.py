"""The first screen: who it is for. Typed once, or found again by number, phone or name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bianmin.law import identifiers
from bianmin.law.refusal import Refusal
from bianmin.look.cards import PersonCard
from bianmin.look.forms import PlainForm
from bianmin.network.kinds import Level
from bianmin.people import refusals, rules, selectors
from bianmin.people.models import Party, PartyKind

from .. import cards
from ..models import Draft
from ..officers import Officer, at_the_desk, page
from ..views.search import party_ids
from . import drafts
from .frame import screen, with_draft

MOST_FOUND = 10


class PersonForm(PlainForm):
    """Who applies; numbers are checked by their check digits before anything is kept."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Who applies"),
        choices=(
            (PartyKind.PERSON, gettext_lazy("A person")),
            (PartyKind.ORGANISATION, gettext_lazy("An organisation")),
        ),
        initial=PartyKind.PERSON,
        widget=forms.RadioSelect,
    )
    number = forms.CharField(
        label=gettext_lazy("ID number, or the organisation's credit code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=120, widget=forms.TextInput({"autocomplete": "off"})
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
        help_text=gettext_lazy("Without one she tracks with the receipt and her ID's last four."),
    )
    division = forms.ChoiceField(label=gettext_lazy("Village or community"))
    address = forms.CharField(
        label=gettext_lazy("House or street"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    renamed = forms.BooleanField(
        label=gettext_lazy("The name on the card has changed by law"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Each value in its normal form, or the sentence that names what is wrong with it."""
        said = self.cleaned_data
        organisation = said.get("kind") == PartyKind.ORGANISATION
        check = identifiers.check_uscc if organisation else identifiers.check_id_number
        checked(self, "number", check)
        checked(self, "name", identifiers.normalise_name)
        checked(self, "phone", rules.check_phone)
        checked(self, "address", rules.check_address)
        if not self.errors:
            self._check_known()
        return said

    def _check_known(self) -> None:
        """A number that is known under another name is looked at before it is used."""
        said = self.cleaned_data
        known = known_party(said["kind"], said["number"])
        if known and known.name != said["name"] and not said["renamed"]:
            self.refuse(refusals.other_name())

    @property
    def asks_renamed(self) -> bool:
        """Whether the tick for a changed name is to be shown."""
        return bool(self.data.get("renamed")) or "name" in self.errors


def checked(form: PlainForm, name: str, check: Callable[[str], str]) -> None:
    """Put a value in its normal form, or show beside it why it is refused."""
    if form.cleaned_data.get(name):
        try:
            form.cleaned_data[name] = check(form.cleaned_data[name])
        except Refusal as refusal:
            form.refuse(replace(refusal, field=name))


def offer(form: PlainForm, officer: Officer) -> PlainForm:
    """Give a form the villages to choose from."""
    field = form.fields["division"]
    assert isinstance(field, forms.ChoiceField)
    field.choices = villages(officer)
    return form


class KnownForm(PlainForm):
    """What may have changed of somebody who is known; the rest stays sealed and is not shown."""

    phone = forms.CharField(
        label=gettext_lazy("Phone, if it has changed"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    division = forms.ChoiceField(label=gettext_lazy("Village or community"))
    address = forms.CharField(
        label=gettext_lazy("House or street, if it has changed"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Each value in its normal form, or the sentence that names what is wrong with it."""
        checked(self, "phone", rules.check_phone)
        checked(self, "address", rules.check_address)
        return self.cleaned_data


def known_party(kind: str, number: str) -> Party | None:
    """The party with this number, if it is known."""
    if kind == PartyKind.ORGANISATION:
        return selectors.find_by_uscc(number)
    return selectors.find_by_id_number(number)


def villages(officer: Officer) -> list[tuple[str, list[tuple[str, str]]]]:
    """Villages by town, the officer's own town first."""
    divisions = officer.directory.divisions
    towns: dict[str, list[tuple[str, str]]] = {}
    for code, card in divisions.items():
        if card.level == Level.VILLAGE and card.parent:
            towns.setdefault(card.parent, []).append((code, card.short_name))
    own = officer.body.division[:9] + "000"
    order = sorted(towns, key=lambda town: (town != own, town))
    return [(divisions[town].short_name, towns[town]) for town in order]


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
    if "anew" in request.POST:
        drafts.keep(draft, at=officer.at, person={})
        return redirect("desk:intake_person", draft=draft.pk)
    return _typed(request, officer, draft)


def _typed(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    before = draft.content.get("person", {})
    form = (KnownForm if "party" in before else PersonForm)(request.POST)
    offer(form, officer)
    if not form.is_valid():
        return _shown(request, officer, draft, form, status=422)
    drafts.keep(draft, at=officer.at, person=_kept(before, form))
    return redirect("desk:intake_matter", draft=draft.pk)


def _kept(before: dict[str, Any], form: PlainForm) -> dict[str, Any]:
    return {**(before if "party" in before else {}), **form.cleaned_data}


def _search(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponse:
    """Who it may be, masked; only those found here can be chosen afterwards."""
    typed = request.POST.get("typed", "").strip()[:80]
    ids = party_ids(typed)[:MOST_FOUND] if typed else []
    drafts.keep(draft, at=officer.at, found=ids)
    known = Party.objects.filter(pk__in=ids).order_by("-pk")
    people = [(party.pk, masked(officer, party)) for party in known]
    return _shown(
        request, officer, draft, _form(officer, draft), typed=typed, people=people, searched=True
    )


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
    place = party.division if party.division in officer.directory.divisions else ""
    drafts.keep(draft, at=officer.at, person=_known(party, place or officer.body.division))
    return redirect("desk:intake_matter" if place else "desk:intake_person", draft=draft.pk)


def _known(party: Party, division: str) -> dict[str, Any]:
    return {"party": party.pk, "phone": "", "address": "", "division": division}


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
    return screen(request, officer, draft, "person", context, status=status)
