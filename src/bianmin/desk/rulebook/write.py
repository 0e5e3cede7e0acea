"""A rule is written: a new one, one taken over from elsewhere, or the next edition of one."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from bianmin.information.disclosed import rights, rulebook, services
from bianmin.information.disclosed.editions import Rule
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import State
from bianmin.law.refusal import Refusal

from ..officers import Officer, for_whom, page
from .forms import OWN, RuleForm, chosen, scope
from .way import trail

NOT_YOURS = "rulebook/not_yours"
TAKEN = ("title", "keeper", "text")
LONGEST_SUMMARY, LONGEST_NUMBER = 120, 9


@for_whom(rights.may_write_rules, NOT_YOURS)
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A new rule, or with ``edition_of`` the next edition of one."""
    told = request.POST if request.method == "POST" else request.GET
    before = _before(officer, _number(told.get("edition_of", "")))
    return _page(request, officer, None, before)


@for_whom(rights.may_write_rules, NOT_YOURS)
def edit(request: HttpRequest, officer: Officer, disclosure: int) -> HttpResponseBase:
    """A draft of the body's, changed."""
    drafts = Disclosure.objects.filter(body=officer.body.id, state=State.DRAFT).exclude(rule="")
    row = get_object_or_404(drafts, pk=disclosure)
    first = row.line if row.line_id != row.pk else None
    return _page(request, officer, row, first)


def _before(officer: Officer, number: int) -> Disclosure | None:
    """The newest edition of the rule of which another is written; None for a new rule."""
    if not number:
        return None
    rows = Disclosure.objects.filter(body=officer.body.id, state=State.PUBLISHED)
    return rulebook.editions(get_object_or_404(rows.exclude(rule=""), pk=number))[0]


def _page(
    request: HttpRequest, officer: Officer, row: Disclosure | None, before: Disclosure | None
) -> HttpResponseBase:
    fixed: dict[str, Any] = {"officer": officer, "fixed": before is not None}
    if request.method != "POST":
        initial = _initial(request, officer, row or before, is_new=row is None)
        return _shown(request, officer, row, before, RuleForm(initial=initial, **fixed))
    form = RuleForm(request.POST, **fixed)
    if not form.is_valid():
        return _shown(request, officer, row, before, form)
    try:
        kept = _kept(request, officer, row, before, form.cleaned_data)
    except Refusal as refusal:
        form.refuse(refusal)
        return _shown(request, officer, row, before, form)
    told = gettext("Submitted. Another person reviews it now.")
    messages.success(request, told if "submit" in request.POST else gettext("The draft is kept."))
    return redirect("desk:disclosed_entry", disclosure=kept.pk)


@transaction.atomic
def _kept(
    request: HttpRequest,
    officer: Officer,
    row: Disclosure | None,
    before: Disclosure | None,
    said: dict[str, Any],
) -> Disclosure:
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at}
    told = _told(officer, said, before)
    if row is None:
        row = services.begin(body=officer.body.id, told=told, **given)
    else:
        seen = request.POST.get("seen", "")
        row = services.change(disclosure=row.pk, told=told, seen=seen, **given)
    if "submit" in request.POST:
        row = services.submit(disclosure=row.pk, **given)
    return row


def _told(officer: Officer, said: dict[str, Any], before: Disclosure | None) -> Told:
    tiers, site = scope(said.get("where", OWN))
    rule = Rule(
        rule=before.rule if before else said["rule"],
        keeper=said["keeper"],
        holds_from=said["holds_from"],
        at_tiers=tuple(before.at_tiers) if before else tiers,
        at_site=before.at_site_id if before else site,
        line=before.line_id if before else None,
    )
    return Told(
        mode=Disclosure.Mode.PROACTIVE,
        category=rulebook.CATEGORY,
        title=said["title"],
        summary=said["text"].strip().splitlines()[0][:LONGEST_SUMMARY],
        text=said["text"],
        issuer=officer.body.name,
        document_number=said["document_number"],
        document_kind="",
        register_number="",
        made_on=officer.day,
        rule=rule,
    )


def _initial(
    request: HttpRequest, officer: Officer, row: Disclosure | None, *, is_new: bool
) -> dict[str, Any]:
    """What the form begins with: the draft, the edition before, or what is taken over."""
    if row is not None:
        told = {name: getattr(row, name) for name in (*TAKEN, "rule", "document_number")}
        told["where"] = chosen(row.at_tiers, row.at_site_id)
        return {**told, "holds_from": officer.day if is_new else row.holds_from}
    asked = {name: request.GET.get(name, "") for name in ("rule", "where")}
    name = rulebook.all_names(officer.day).get(asked["rule"], "")
    return {**asked, "title": name, "holds_from": officer.day, **_taken_over(request)}


def _taken_over(request: HttpRequest) -> dict[str, Any]:
    """The words of a rule that everybody reads, to begin with."""
    rows = Disclosure.objects.filter(state=State.PUBLISHED).exclude(rule="")
    row = rows.filter(pk=_number(request.GET.get("from", ""))).first()
    return {name: getattr(row, name) for name in TAKEN} if row else {}


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Disclosure | None,
    before: Disclosure | None,
    form: RuleForm,
) -> HttpResponseBase:
    context = {
        "row": row,
        "before": before,
        "form": form,
        "seen": request.POST.get("seen") or (row.digest if row else ""),
        "trail": trail(gettext("A new edition") if before else gettext("A rule")),
    }
    return page(request, officer, "rulebook/write", context, status=422 if form.errors else 200)


def _number(typed: str) -> int:
    """0, which no row has, where it is none."""
    fits = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST_NUMBER
    return int(typed) if fits else 0
