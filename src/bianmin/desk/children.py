"""Who else is asked about a matter, for its page: the sub-tasks of whatever kind."""

from django.urls import reverse

from bianmin.casework.children import Asked, asked, late_below
from bianmin.look import words as look
from bianmin.look.cards import ChildCard
from bianmin.matters import registry
from bianmin.matters.models import Stay
from bianmin.network.directory import Directory

from .scene import Scene
from .words import due, is_provisional

__all__ = ["cards", "late_notes"]

URGE = "urge"


def cards(scene: Scene) -> list[ChildCard]:
    """Each with where it lies and until when, or what was answered; urged while it is open."""
    return [_card(scene, one) for one in asked(scene)]


def late_notes(stays: list[Stay], directory: Directory) -> dict[int, str]:
    """By the matter: who is late with what they were asked about it."""
    below = late_below({stay.matter_id for stay in stays})
    return {
        matter: "、".join(directory.body(body).short_name for body in bodies)
        for matter, bodies in below.items()
    }


def _card(scene: Scene, one: Asked) -> ChildCard:
    row, told, stay = one.matter, one.addressee, one.stay
    return ChildCard(
        url=reverse("desk:matter", args=[row.pk]),
        name=told.name,
        as_what=told.as_what,
        about=told.about,
        asked_on=row.opened_at,
        where=_where(scene, stay) if stay else "",
        light=one.light if stay else "",
        due=_due(scene, stay, one.light) if stay else "",
        outcome=str(look.OUTCOMES.get(row.outcome, "")),
        said="" if stay else told.said,
        urge_url=reverse("desk:step", args=[row.pk, URGE]) if _may_urge(scene, one) else "",
    )


def _where(scene: Scene, stay: Stay) -> str:
    body, post = scene.directory.body(stay.body), scene.directory.post(stay.post)
    return f"{body.short_name} {post.name}"


def _due(scene: Scene, stay: Stay, light: str) -> str:
    provisional = is_provisional(stay.act_by, scene.calendar)
    return due(stay.act_by, light, scene.at, provisional=provisional)


def _may_urge(scene: Scene, one: Asked) -> bool:
    """The body that asked urges, where the kind of child can be urged at all."""
    if one.stay is None or not registry.procedure(*_procedure(one)).has_step(URGE):
        return False
    own = {post.body for post in scene.officer.viewer.posts}
    return scene.directory.living(one.matter.received_by, scene.officer.viewer.day).id in own


def _procedure(one: Asked) -> tuple[str, int]:
    terms = one.matter.terms
    return terms.procedure, terms.edition
