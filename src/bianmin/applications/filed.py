"""Where the file of a closed matter is kept, with what nobody fetched, and who gives it back."""

from datetime import date

from bianmin.law.refusal import Refusal
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory

from . import custody_refusals, refusals
from .procedures.words import COUNTER


def kept_at(matter: int, directory: Directory, day: date) -> BodyCard:
    """The body where it was closed, or whichever goes on with that one's work."""
    last = Stay.objects.filter(matter=matter).order_by("pk").last()
    assert last is not None  # what was opened has lain somewhere
    return directory.living(last.body, day)


def keeper(matter: Matter, by: Actor, directory: Directory, day: date) -> PostCard:
    """The post at which ``by`` may give back what lies in the file. Raises ``Refusal``."""
    if matter.closed_at is None:
        raise custody_refusals.still_under_way()
    post = directory.posts.get(by.post or 0)
    if post is None or not directory.may_act(by.account or 0, post.id, day):
        raise refusals.no_post()
    where = kept_at(matter.pk, directory, day)
    if post.body != where.id or post.role not in COUNTER:
        raise custody_refusals.kept_elsewhere(where.name)
    return post


def refusal_of(matter: Matter, by: Actor, directory: Directory, day: date) -> Refusal | None:
    """Why ``by`` may not give back what lies in the file; None where they may."""
    try:
        keeper(matter, by, directory, day)
    except Refusal as refusal:
        return refusal
    return None
