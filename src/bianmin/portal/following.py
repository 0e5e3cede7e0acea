"""What a tracking page says: what she must do, where it lies, and the way it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.utils.translation import gettext

from bianmin.applications.models.material import Presence
from bianmin.law.clock import State
from bianmin.law.zone import SHANGHAI, day_of
from bianmin.look import words as look
from bianmin.look.cards import BodyContact, StayCard
from bianmin.matters.models import Stay
from bianmin.matters.routes import RouteLeg

from . import relay, words
from .contacts import contact_of
from .scene import Scene

WAITS_FOR_HER = "applicant"


@dataclass(frozen=True)
class Asked:
    """What she must do now. ``papers`` by name, each with what is wrong; in officials' words."""

    sentence: str
    papers: tuple[tuple[str, str], ...] = ()
    reason: str = ""


def asked(scene: Scene) -> Asked | None:
    """What she must do, if anything: correct papers, bring what is missing, fetch the result."""
    stay = scene.stay
    if stay is None:
        return None
    if stay.waits_for == WAITS_FOR_HER and scene.correction:
        keys = scene.correction.facts["materials"]
        told = scene.correction_words
        papers = tuple((r.name, told.get(r.key, "")) for r in scene.materials if r.key in keys)
        sentence = gettext("Please bring these papers, or give them to your agent.")
        return Asked(sentence, papers, told.get("reason", ""))
    if stay.kind == "handed_over":
        return Asked(gettext("Please fetch the result with your ID card and the receipt."))
    late = tuple((row.name, "") for row in scene.materials if row.presence == Presence.FOLLOWS)
    return Asked(gettext("These papers are still to come from you."), late) if late else None


def where(scene: Scene) -> str:
    """One sentence: where it lies, since when, and by which day that ends."""
    stay = scene.stay
    if stay is None:
        return _closed(scene)
    told = gettext("Since %(since)s it lies with %(body)s: %(doing)s.") % {
        "since": look.day(stay.sent_at),
        "body": scene.body(stay).short_name,
        "doing": _doing(scene, stay),
    }
    if due := due_day(scene):
        told += gettext(" This is due %(day)s.") % {"day": look.by(*due)}
    elif stay.waits_for == WAITS_FOR_HER:
        told += gettext(" No clock runs until your papers are there.")
    return told


def _doing(scene: Scene, stay: Stay) -> str:
    if stay.waits_for == WAITS_FOR_HER:
        return gettext("it waits for papers from you")
    return gettext(scene.procedure.leg(stay.kind).public)


def _closed(scene: Scene) -> str:
    matter = scene.matter
    return gettext("Closed on %(day)s. %(outcome)s.") % {
        "day": look.full_day(matter.closed_at),
        "outcome": words.OUTCOMES.get(matter.outcome, matter.outcome),
    }


def due_day(scene: Scene) -> tuple[date, time | None] | None:
    """The earliest day that something running must be done by: the leg, the promise, the law."""
    ends = [c.due_at for c in scene.clocks if c.state == State.RUNNING and c.due_at]
    if scene.stay and scene.stay.due_at:
        ends.append(scene.stay.due_at)
    if not ends:
        return None
    last = (min(ends) - timedelta(microseconds=1)).astimezone(SHANGHAI)
    end = min(ends).astimezone(SHANGHAI)
    return last.date(), (end.time() if end.date() == last.date() else None)


def contact(scene: Scene) -> BodyContact | None:
    """Whom to ask: the body with which it lies."""
    stay = scene.stay
    return contact_of(scene.body(stay), person=scene.has(stay)) if stay else None


def stays(scene: Scene) -> list[StayCard]:
    """Where it was, where it is, and the legs that still lie ahead."""
    return [*(_stay(scene, stay) for stay in scene.stays), *_ahead(scene)]


def _stay(scene: Scene, stay: Stay) -> StayCard:
    body = scene.body(stay)
    here = stay.left_at is None
    return StayCard(
        leg=relay.label_of(scene.terms.at(stay.position)),
        body=body.short_name,
        state="here" if here else "past",
        holder=scene.has(stay),
        phone=body.phone if here else "",
        received=stay.sent_at,
        left=None if stay.left_at == stay.sent_at else stay.left_at,
        due=day_of(stay.due_at) if here and stay.due_at else None,
        took=_took(scene, stay),
        light=stay.light if stay.due_at and (here or stay.light.startswith("over")) else "",
        note=_note(scene, stay),
    )


def _took(scene: Scene, stay: Stay) -> str:
    until = day_of(stay.left_at or scene.at)
    days = scene.calendar.working_days_between(day_of(stay.sent_at), until)
    return look.count(days) if days else gettext("the same day")


def _note(scene: Scene, stay: Stay) -> str:
    """What was asked of her on that leg."""
    correction = scene.correction
    if correction is None or stay.kind != "accept":
        return ""
    if not stay.sent_at <= correction.recorded_at <= (stay.left_at or scene.at):
        return ""
    return gettext("Corrections asked for on %(day)s") % {"day": look.day(correction.recorded_at)}


def _ahead(scene: Scene) -> Iterator[StayCard]:
    """Only while it moves on: what is going back, or closed, has no legs ahead."""
    stay = scene.stay
    if stay is None:
        return
    for leg in scene.terms.route[stay.position :]:
        yield StayCard(relay.label_of(leg), _body_of(scene, leg), "ahead")


def _body_of(scene: Scene, leg: RouteLeg) -> str:
    if leg.at_receiver:
        return scene.directory.body(scene.matter.received_by).short_name
    subjects, place = scene.terms.subjects, scene.matter.place
    body = scene.directory.competent(subjects, leg.tier, place, day_of(scene.at))
    return body.short_name if body else str(words.TIERS[leg.tier])
