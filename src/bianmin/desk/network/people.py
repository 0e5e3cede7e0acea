"""The staff: a list to search, one person with posts, leave and training, a new one."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.network import coverage, services
from bianmin.network.kinds import AgentSource
from bianmin.network.models import Agent, Holder, Leave, Pledge
from bianmin.network.policies import CODE_OF_CONDUCT, PLEDGE, PLEDGE_VERSION
from bianmin.people import staff
from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from ..officers import Officer, at_the_desk, page
from . import forms, rights
from .frame import Deed, carried_out, trail

SHOWN = 60
LONGEST = 480


@rights.only(rights.keeps_some)
def people(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The staff by name, number or sign-in name; only the own town's for its head."""
    typed = request.GET.get("q", "").strip()[:50]
    found = Account.objects.order_by("name", "pk")
    if not rights.keeps_all(officer):
        found = found.filter(pk__in=rights.kept_people(officer))
    if typed:
        found = found.filter(Q(name__contains=typed) | Q(number=typed) | Q(username=typed))
    rows = list(found[: SHOWN + 1])
    context = {
        "people": [(row, _posts(officer, row.pk)) for row in rows[:SHOWN]],
        "more": len(rows) > SHOWN,
        "typed": typed,
        "keeps_all": rights.keeps_all(officer),
        "trail": trail(Crumb(gettext("Staff"))),
    }
    return page(request, officer, "network/people", context)


def _posts(officer: Officer, account: int) -> str:
    """The posts a person holds today, in words."""
    directory, day = officer.directory, officer.viewer.day
    held = (h for h in directory.holdings_by_account.get(account, ()) if day in h.days)
    posts = [directory.post(h.post) for h in held]
    return "；".join(f"{directory.body(p.body).short_name} {p.name}" for p in posts)


def kept(officer: Officer, account: int) -> Account:
    """The account, for who keeps it; else not found."""
    if not rights.keeps_person(officer, account):
        raise Http404
    return get_object_or_404(Account, pk=account)


@rights.only(rights.keeps_some)
def person(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    """One person; whether and how she signs in is the security officer's."""
    row, day = kept(officer, account), officer.viewer.day
    context = {
        "person": row,
        "held": Holder.objects.filter(account=row)
        .select_related("post__body")
        .order_by("-from_day"),
        "leaves": Leave.objects.filter(account=row).order_by("-from_day")[:SHOWN],
        "agent": Agent.objects.filter(account=row).first(),
        "pledges": row.pledges.all(),
        "pledge_version": policy.value(PLEDGE_VERSION, day),
        "promises": policy.value(PLEDGE, day),
        "code": policy.value(CODE_OF_CONDUCT, day),
        "is_away": officer.directory.is_away(row.pk, day),
        "day": day,
        "keeps_all": rights.keeps_all(officer),
        "trail": trail(Crumb(gettext("Staff"), reverse("desk:network_people")), Crumb(row.name)),
    }
    return page(request, officer, "network/person", context)


@at_the_desk
def photo(request: HttpRequest, officer: Officer, account: int) -> HttpResponse:
    row = kept(officer, account)
    file = StoredFile.objects.filter(pk=row.photo or 0).first()
    if file is None:
        raise Http404
    return HttpResponse(files.small(file=file, longest=LONGEST), "image/jpeg")


@rights.only(rights.keeps_all)
def new_person(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Enter somebody, who signs in when the security officer has given a first password."""
    form = forms.NewPersonForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        try:
            username = said.pop("username")
            known = _person(officer, said, None)
            row = staff.enter(username=username, person=known, by=officer.account.pk, at=officer.at)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, gettext("The person is entered."))
            return redirect(_address(row.pk))
    deed = Deed(
        gettext("Enter a person"), gettext("Enter"), "", reverse("desk:network_people"), files=True
    )
    context = {"deed": deed, "form": form, "trail": trail(Crumb(deed.title))}
    status = 422 if form.is_bound else 200
    return page(request, officer, "network/deed", context, status=status)


@rights.only(rights.keeps_all)
def change_person(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    row = kept(officer, account)

    def do(said: dict[str, Any]) -> None:
        staff.change(account=account, person=_person(officer, said, row.photo))

    deed = Deed(
        gettext("Change what is known"), gettext("Keep it"), gettext("It is kept."),
        _address(account),
        files=True, above=(Crumb(row.name, _address(account)),),
    )  # fmt: skip
    fields = ("name", "number", "phone", "is_party_member")
    known = {name: getattr(row, name) for name in fields}
    return carried_out(request, officer, deed, forms.PersonForm, do, initial=known)


def _person(officer: Officer, said: dict[str, Any], photo: int | None) -> staff.Person:
    upload = said.pop("photo")
    if upload:
        photo = files.store(upload=upload, by=officer.account.pk, at=officer.at).pk
    return staff.Person(photo=photo, **said)


@rights.only(rights.keeps_some)
def leave(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    """Enter days away; the other holder of each post acts meanwhile."""
    row, day = kept(officer, account), officer.viewer.day
    deed = Deed(
        gettext("Enter leave"), gettext("Enter"), gettext("The leave is entered."),
        _address(account),
        intro=gettext(
            "The other holder of each post acts meanwhile; where there is none, the duty post "
            "looks after it."
        ),
        above=(Crumb(row.name, _address(account)),),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, deed, forms.LeaveForm,
        lambda said: services.take_leave(account=account, **said, by=by, at=at),
        initial={"from_day": day, "until_day": day},
    )  # fmt: skip


@rights.only(rights.keeps_some)
def agent(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    """Register an agent: where from, and when trained."""
    row = kept(officer, account)
    entry = Agent.objects.filter(account=account).first()
    sources = [(s, AgentSource(s).label) for s in coverage.sources(officer.viewer.day)]
    deed = Deed(
        gettext("Register as an agent"), gettext("Keep it"), gettext("It is kept."),
        _address(account),
        intro=gettext("An agent acts and goes on the rota only after the training."),
        above=(Crumb(row.name, _address(account)),),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at
    known = {"source": entry.source, "trained_on": entry.trained_on} if entry else {}
    return carried_out(
        request, officer, deed,
        partial(forms.AgentForm, choices={"source": sources}),
        lambda said: services.register_agent(account=account, **said, by=by, at=at), initial=known,
    )  # fmt: skip


@rights.only(rights.keeps_some)
def pledge(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    """Write down that somebody signed the pledge."""
    row, day = kept(officer, account), officer.viewer.day
    deed = Deed(
        gettext("Enter a signed pledge"), gettext("Keep it"), gettext("It is kept."),
        _address(account),
        intro="；".join(policy.value(PLEDGE, day)), files=True,
        above=(Crumb(row.name, _address(account)),),
    )  # fmt: skip
    by, at = officer.account.pk, officer.at
    return carried_out(
        request, officer, deed, forms.PledgeForm,
        lambda said: services.sign_pledge(account=account, **said, by=by, at=at),
        initial={"signed_on": day},
    )  # fmt: skip


@rights.only(rights.keeps_some)
def pledge_scan(request: HttpRequest, officer: Officer, pledge: int) -> HttpResponse:
    """The signed paper."""
    signed = get_object_or_404(Pledge.objects.select_related("scan"), pk=pledge)
    if signed.scan is None:
        raise Http404
    kept(officer, signed.account_id)
    return HttpResponse(files.read(signed.scan), signed.scan.media_type)


@rights.only(rights.keeps_some)
def agents(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The register of agents, by source and by whether they are trained (ST-05)."""
    source, trained = request.GET.get("source", ""), request.GET.get("trained", "")
    found = Agent.objects.select_related("account").order_by("account__name", "pk")
    if not rights.keeps_all(officer):
        found = found.filter(account__in=rights.kept_people(officer))
    if source in AgentSource.values:
        found = found.filter(source=source)
    if trained in {"yes", "no"}:
        found = found.filter(trained_on__isnull=trained == "no")
    rows = list(found[: 10 * SHOWN])
    context = {
        "agents": [(row, _posts(officer, row.account_id)) for row in rows],
        "count": found.count(),
        "sources": AgentSource.choices,
        "source": source,
        "trained": trained,
        "trail": trail(Crumb(gettext("Agents"))),
    }
    return page(request, officer, "network/agents", context)


def _address(account: int) -> str:
    return reverse("desk:network_person", args=[account])
