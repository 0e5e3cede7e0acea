"""The way a matter has come, where it is, and what lies ahead."""

from collections.abc import Iterator

from django.utils.translation import gettext

from bianmin.applications.flow.words import label_of
from bianmin.law.zone import day_of
from bianmin.look import words as look
from bianmin.look.cards import StayCard
from bianmin.matters.models import Stay
from bianmin.matters.routes import RouteLeg

from . import due, tiers
from .scene import Scene


def stays(scene: Scene) -> list[StayCard]:
    """Where it was, where it is, and the legs that still lie ahead."""
    return [*(_stay(scene, stay) for stay in scene.stays), *_ahead(scene)]


def _stay(scene: Scene, stay: Stay) -> StayCard:
    body = scene.body(stay)
    here = stay.left_at is None
    day = day_of(stay.due_at) if here and stay.due_at else None
    return StayCard(
        leg=label_of(scene.terms.at(stay.position)),
        body=told(scene, stay),
        state="here" if here else "past",
        holder=scene.has(stay),
        phone=body.phone if here else "",
        received=stay.sent_at,
        left=None if stay.left_at == stay.sent_at else stay.left_at,
        due=day,
        took=_took(scene, stay),
        light=stay.light if stay.due_at and (here or stay.light.startswith("over")) else "",
        note=_note(scene, stay),
        provisional=day is not None and not scene.calendar.is_announced(day),
    )


def told(scene: Scene, stay: Stay) -> str:
    """The body with which it lies or lay; where a merger brought it there, also from which."""
    former = scene.merged_from(stay)
    return look.formerly(scene.body(stay).short_name, former.short_name if former else "")


def _took(scene: Scene, stay: Stay) -> str:
    until = day_of(stay.left_at or scene.at)
    days = scene.calendar.working_days_between(day_of(stay.sent_at), until)
    return look.count(days) if days else gettext("the same day")


def _note(scene: Scene, stay: Stay) -> str:
    """What was asked of her on that leg; until when it is published."""
    if stay.kind == due.PUBLICISED and stay.left_at is None:
        day = look.day(due.publicity_ends(scene, stay))
        return gettext("Published until the end of %(day)s") % {"day": day}
    if stay.passed_by:
        return gettext("Not stopped here: it went straight on")
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
        yield StayCard(label_of(leg), body_of(scene, leg), "ahead")


def body_of(scene: Scene, leg: RouteLeg) -> str:
    """The body of a leg that lies ahead; its tier where none is competent."""
    if leg.at_receiver:
        return scene.directory.living(scene.matter.received_by, day_of(scene.at)).short_name
    subjects, place = scene.terms.subjects, scene.matter.place
    body = scene.directory.competent(subjects, leg.tier, place, day_of(scene.at))
    return body.short_name if body else tiers.names(scene.directory)[leg.tier]
