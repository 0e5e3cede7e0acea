"""What the page of a request says: what she must do, where it lies, what was done and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext

from bianmin.information.followed import Followed
from bianmin.information.outcomes import BY_CODE
from bianmin.information.replying import REPLYING
from bianmin.law import limits as law
from bianmin.law.limits import Limit
from bianmin.law.zone import day_of
from bianmin.look import words as look
from bianmin.look.cards import StayCard
from bianmin.matters.models import Entry, Stay

from .. import due, present

CLARIFICATION, REASONS, FEE = "ask_clarification", "ask_reasons", "charge"
SILENT = frozenset({"take_up", "reassign", "succeed", "correct", "draft_reply", "send_back"})
"""What the office does within itself; the letters are listed beside."""
WITHDRAWN_ON = frozenset({"confirm", "examine", "handle", "decide"})


def asked(scene: Followed) -> str:
    """What she must do now; empty where nothing is asked of her."""
    if scene.awaited == CLARIFICATION:
        return gettext("Please say more exactly what you want; the office asks: %(words)s") % {
            "words": scene.asked_for
        }
    if scene.awaited == REASONS:
        return gettext("Please tell the office why you ask; it asks: %(words)s") % {
            "words": scene.asked_for
        }
    if scene.awaited == FEE and scene.charge:
        values = {"yuan": f"{scene.charge.fen / 100:.2f}"}
        return gettext("Please pay the fee of %(yuan)s yuan, as the notice says.") % values
    return ""


def where(scene: Followed) -> str:
    """One sentence: where it lies, since when, and by which day she has the reply."""
    stay, matter = scene.stay, scene.matter
    if stay is None:
        return gettext("Closed on %(day)s: %(outcome)s.") % {
            "day": look.full_day(matter.closed_at),
            "outcome": outcome(scene),
        }
    told = gettext("Since %(since)s it lies with %(body)s: %(doing)s.") % {
        "since": look.day(stay.sent_at),
        "body": scene.body(stay).short_name,
        "doing": gettext(scene.procedure.leg(stay.kind).public),
    }
    return told + "".join(_due(scene))


def _due(scene: Followed) -> Iterator[str]:
    for clock in scene.clocks:
        if clock.name in REPLYING and clock.state == "running" and clock.due_at:
            day = due.due_at(clock.due_at, provisional=clock.provisional)
            yield gettext(" You have the reply %(day)s.") % {"day": day}
        if clock.name in REPLYING and clock.state == "held":
            yield gettext(" Others are asked about it; that time is not counted.")


def outcome(scene: Followed) -> str:
    """How it ended, in words; how it was voided, where it was."""
    found = BY_CODE.get(scene.request.outcome)
    return gettext(found.label) if found else gettext("Void: it had been taken in twice")


def stays(scene: Followed) -> list[StayCard]:
    """Where it was, where it is, and the legs that still lie ahead."""
    been = [_stay(scene, stay) for stay in scene.stays]
    if scene.stay is None:
        return been
    ahead = scene.terms.route[scene.stay.position :]
    body = scene.body(scene.stay).short_name
    return [*been, *(StayCard(_leg(scene, leg.kind), body, "ahead") for leg in ahead)]


def _leg(scene: Followed, kind: str) -> str:
    return gettext(scene.procedure.leg(kind).public)


def _stay(scene: Followed, stay: Stay) -> StayCard:
    body, here = scene.body(stay), stay.left_at is None
    days = scene.calendar.working_days_between(
        day_of(stay.sent_at), day_of(stay.left_at or scene.at)
    )
    return StayCard(
        leg=_leg(scene, stay.kind),
        body=body.short_name,
        state="here" if here else "past",
        holder=scene.has(stay),
        phone=body.phone if here else "",
        received=stay.sent_at,
        left=None if stay.left_at == stay.sent_at else stay.left_at,
        took=look.count(days) if days else gettext("the same day"),
    )


@dataclass(frozen=True)
class Done:
    """One thing that was done, with the reason that was written for her."""

    at: datetime
    label: str
    reason: str


def done(scene: Followed) -> list[Done]:
    """Every step that concerns her, oldest first."""
    return [_done(scene, one) for one in scene.entries if one.step not in SILENT]


def _done(scene: Followed, entry: Entry) -> Done:
    said = scene.remarks.get(entry.version, {})
    label = gettext(scene.procedure.step(entry.step).label)
    return Done(entry.effective_at, label, said.get("reason", ""))


def is_withdrawable(scene: Followed) -> bool:
    return scene.stay is not None and scene.stay.kind in WITHDRAWN_ON


def limits(day: date | None = None) -> dict[str, Limit]:
    """The periods that a request runs by, as they are today."""
    rows, today = law.load(), day or present.today()
    ids = {"reply": "XX-REPLY", "asking": "XX-BUZHENG", "third_party": "XX-THIRD-PARTY"}
    return {name: rows.in_force(id, today) for name, id in ids.items()}
