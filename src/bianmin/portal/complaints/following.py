"""What the page of a complaint says: where it lies, what was done, what was answered."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from bianmin.complaints.findings import FINDINGS
from bianmin.law.zone import day_of
from bianmin.look import words as look
from bianmin.look.cards import StayCard
from bianmin.matters.models import Entry, Stay

from .. import due
from .scene import Complained

SILENT = frozenset(
    {"take_up", "reassign", "succeed", "correct", "declare_interest", "record_finding"}
    | {"hear_somebody", "order_again"}
)
"""What the office does within itself; how it looks into it is not told while it does."""
REASONED = frozenset({"decline_complaint", "extend", *(f"conclude_{one}" for one in FINDINGS)})
"""Steps whose reason was written for her."""


def where(scene: Complained) -> str:
    """One sentence: where it lies, since when, and by when what is due."""
    stay = scene.stay
    if stay is None:
        day = look.full_day(scene.matter.closed_at)
        return gettext("Closed on %(day)s: %(outcome)s.") % {"day": day, "outcome": outcome(scene)}
    told = gettext("Since %(since)s it lies with %(body)s: %(doing)s.") % {
        "since": look.day(stay.sent_at),
        "body": scene.body(stay).short_name,
        "doing": gettext(scene.procedure.leg(stay.kind).public),
    }
    return told + "".join(_due(scene))


def _due(scene: Complained) -> list[str]:
    said = {
        "accept": gettext(" You are told %(day)s whether it is taken up."),
        "finish": gettext(" You are answered %(day)s."),
        "rectify": gettext(" It is to be put right %(day)s."),
    }
    return [
        said[clock.name] % {"day": due.due_at(clock.due_at, provisional=clock.provisional)}
        for clock in scene.clocks
        if clock.name in said and clock.state == "running" and clock.due_at
    ]


def outcome(scene: Complained) -> str:
    """How it ended, in words."""
    ended = {
        "not_accepted": gettext("It was not taken up"),
        "withdrawn": gettext("Withdrawn at your wish"),
        "void": gettext("Void: it had been taken in twice"),
    }
    code = scene.complaint.finding or scene.matter.outcome
    return gettext(FINDINGS[code]) if code in FINDINGS else ended.get(code, "")


@dataclass(frozen=True)
class Done:
    """One thing that was done, with the reason that was written for her."""

    at: datetime
    label: str
    reason: str


def done(scene: Complained) -> list[Done]:
    """Every step that concerns her, oldest first."""
    return [_done(scene, one) for one in scene.entries if one.step not in SILENT]


def _done(scene: Complained, entry: Entry) -> Done:
    said = scene.remarks.get(entry.version, {}) if entry.step in REASONED else {}
    label = gettext(scene.procedure.step(entry.step).label)
    return Done(entry.effective_at, label, said.get("reason", ""))


def stays(scene: Complained) -> list[StayCard]:
    """Where it was and where it is. What lies ahead depends on what is found."""
    return [_stay(scene, stay) for stay in scene.stays if not _is_moment(stay)]


def _is_moment(stay: Stay) -> bool:
    return stay.kind == "register" and stay.left_at == stay.sent_at


def _stay(scene: Complained, stay: Stay) -> StayCard:
    body, here = scene.body(stay), stay.left_at is None
    days = scene.calendar.working_days_between(
        day_of(stay.sent_at), day_of(stay.left_at or scene.at)
    )
    return StayCard(
        leg=gettext(scene.procedure.leg(stay.kind).public),
        body=body.short_name,
        state="here" if here else "past",
        holder="",
        phone=body.phone if here else "",
        received=stay.sent_at,
        left=stay.left_at,
        took=look.count(days) if days else gettext("the same day"),
    )
