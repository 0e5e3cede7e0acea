"""Which days of open matters the last change of the calendar moved, and to where."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look import words as look
from bianmin.look.cards import Keyset
from bianmin.matters import registry, selectors
from bianmin.matters.models import Move
from bianmin.matters.terms import TermsContent
from bianmin.matters.viewers import SUPERVISING
from bianmin.matters.writes import HOP

from .. import words
from ..officers import Officer, page
from . import rights

ROWS = 100


@dataclass(frozen=True)
class Row:
    """One day that moved; ``matter`` is 0 for who may not open it."""

    matter: int
    number: str
    item: str
    clock: str
    was: str
    now: str
    was_provisional: bool


@rights.only(rights.may_approve)
def moves(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The moves of one version of the calendar, the latest that moved anything unless asked."""
    version = _number(request.GET.get("version", "")) or _latest(None)
    after = _number(request.GET.get("after", ""))
    moved = selectors.moved_days(version).exclude(selectors.kept_out(officer.viewer))
    found = list(moved.filter(pk__gt=after)[: ROWS + 1])
    last = found[ROWS - 1].pk if len(found) > ROWS else 0
    count = moved[: selectors.COUNT_TO].count()
    context = {
        "rows": [_row(officer, move) for move in found[:ROWS]],
        "at": found[0].moved_at if found else None,
        "earlier": _latest(version),
        "keyset": Keyset(
            count=count,
            more=count >= selectors.COUNT_TO,
            newer_url=_address(version) if after else "",
            older_url=_address(version, last) if last else "",
        ),
    }
    return page(request, officer, "calendar/moves", context)


def _latest(before: int | None) -> int:
    """The latest version, of those before one if it is given, that moved a day; else 0."""
    found = Move.objects.order_by("-calendar").values_list("calendar", flat=True)
    return (found if before is None else found.filter(calendar__lt=before)).first() or 0


def _row(officer: Officer, move: Move) -> Row:
    return Row(
        matter=move.matter_id if officer.post.role in SUPERVISING else 0,
        number=move.matter.number,
        item=move.matter.terms.title,
        clock=_clock(move),
        was=look.full_day(move.was),
        now=look.full_day(move.now),
        was_provisional=move.was_provisional,
    )


def _clock(move: Move) -> str:
    if move.clock == HOP:
        return gettext("This leg")
    terms = TermsContent.from_facts(move.matter.terms.content)
    procedure = registry.procedure(terms.procedure, terms.edition)
    return words.label(procedure.clock(move.clock).label)


def _address(version: int, after: int = 0) -> str:
    address = f"{reverse('desk:calendar_moves')}?version={version}"
    return f"{address}&after={after}" if after else address


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0
