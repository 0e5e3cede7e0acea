"""What may be chosen with a step as the matter stands; a face gives it words."""

from datetime import date

from bianmin.casework import scenes
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from bianmin.network.cards import PostCard
from bianmin.policy import selectors as policy

from . import originals
from .policies import RELATIONS, URGENCY
from .scenes import Scene
from .services.acting import allowed_steps
from .timing import BEGINS


def open_to(scene: Scene, by: Actor) -> list[tuple[Step, Refusal | None]]:
    """The steps that ``by`` may take now, as the matter's papers stand; why not yet."""
    offered = allowed_steps(matter=scene.matter.pk, by=by, at=scene.at)
    if originals.kept(scene.materials):
        return offered
    return [pair for pair in offered if pair[0].name != originals.STEP]


def colleagues(scene: Scene, *, body: int, day: date) -> set[int]:
    """The accounts of those who may act at the posts of a body that day."""
    posts = scene.directory.posts_by_body.get(body, ())
    return {account for post in posts for account in scene.directory.holders(post.id, day)}


def other_posts(scene: scenes.Scene) -> list[PostCard]:
    """The other posts of the body with which it lies."""
    if scene.stay is None:
        return []
    posts = scene.directory.posts_by_body.get(scene.stay.body, ())
    return [post for post in posts if post.id != scene.stay.post]


def lasting(scene: Scene) -> list[Entry]:
    """The entries that began a procedure which none has ended."""
    over = {entry.facts.get("ends") for entry in scene.entries}
    return [e for e in scene.entries if e.step in BEGINS and e.version not in over]


def longest(scene: Scene, step: Step) -> int:
    """By how much the limit that the step extends may grow."""
    rows = (clock.limit for clock in scene.clocks if clock.name in step.extends)
    return max((row.extension.value for row in rows if row.extension), default=0)


def urgencies(day: date) -> list[tuple[str, str]]:
    """The reasons for which the county opens the green channel that day, with their words."""
    return list(policy.value(URGENCY, day).items())


def relations(day: date) -> list[tuple[str, str]]:
    """The relations for which somebody steps aside that day, with their words."""
    return list(policy.value(RELATIONS, day).items())
