"""What a unit tells its own staff alone (对内公开): read by them, and by the county's office."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from bianmin.information.disclosed import audiences, categories, opening, rights, selectors
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text
from bianmin.network.cards import BodyCard

from ..officers import Officer, for_everybody, page
from . import entry
from .way import page_of

ROWS, LONGEST = 20, 9


@require_safe
@for_everybody
def board(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The headings, and what stands under them, the newest first."""
    body = _unit(request, officer)
    heading, first = request.GET.get("heading", ""), _number(request, "from")
    known = audiences.headings(body)
    chosen = next((one for one in known if one.code == heading), None)
    rows = list(selectors.inside(body.id, chosen.code if chosen else "")[first : first + ROWS + 1])
    own = body.id == officer.body.id
    counts = selectors.inside_by_heading(body.id)
    context = {
        "body": body,
        "own": own,
        "headings": [(one, counts.get(one.code, 0)) for one in known],
        "chosen": chosen,
        "rows": [(row, categories.of(row)) for row in rows[:ROWS]],
        "newer": max(first - ROWS, 0) if first else None,
        "older": first + ROWS if len(rows) > ROWS else None,
        "drafts": _drafts(officer) if own else [],
        "may_write": own and rights.may_write(officer, Audience.INTERNAL),
        "others": _others(officer, body),
    }
    return page(request, officer, "disclosed/inside", context)


@require_POST
@for_everybody
def open_to_all(request: HttpRequest, officer: Officer, internal: int) -> HttpResponseBase:
    """Begin an entry for everybody with the words of one for staff."""
    row = entry.inside_row(officer, internal)
    if row.body_id != officer.body.id or not rights.may_write(officer):
        raise Http404
    category, by = request.POST.get("category", ""), officer.account.pk
    try:
        draft = opening.open_to_all(disclosure=row.pk, category=category, by=by, at=officer.at)
    except Refusal as refusal:
        messages.error(request, text(refusal))
        return redirect(page_of(row))
    messages.success(request, gettext("The draft for everybody is kept. Another person passes it."))
    return redirect(page_of(draft))


def _unit(request: HttpRequest, officer: Officer) -> BodyCard:
    """The officer's own, or the one the county's office asks for; of others it is not there."""
    number = _number(request, "body") or officer.body.id
    body = officer.directory.bodies.get(number)
    if body is None or not rights.reads_inside(officer, number):
        raise Http404
    return body


def _drafts(officer: Officer) -> list[Disclosure]:
    if not rights.may_see(officer, Audience.INTERNAL):
        return []
    return list(selectors.drafts(officer.body.id, Audience.INTERNAL))


def _others(officer: Officer, here: BodyCard) -> list[BodyCard]:
    """The other units that tell their staff something, for who may read it."""
    units = (officer.directory.body(one) for one in selectors.with_inside())
    found = [one for one in units if rights.reads_inside(officer, one.id) and one != here]
    own = [officer.body] if here.id != officer.body.id and officer.body not in found else []
    return sorted([*own, *found], key=lambda one: (-one.tier, one.name))


def _number(request: HttpRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    fits = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST
    return int(typed) if fits else 0
