"""What a window takes in (部门窗口, 综合窗口): by its list; without one, by its class. Pure."""

from collections.abc import Sequence
from datetime import date

from bianmin.law.refusal import Refusal

from . import acting_refusals
from .cards import WindowCard
from .directory import Directory
from .kinds import WindowKind


def takes(directory: Directory, post: int, subjects: Sequence[str], place: str, day: date) -> bool:
    """Whether the post takes an item in for somebody from ``place`` (a code).

    A post with a list takes what is on it. Without one, a department's window takes what its own
    department does there; any other takes everything, since the register says nothing of it.
    """
    listed = directory.authorised(post, subjects, day)
    if listed is not None or not is_departments(directory, post, day):
        return listed is not False
    own = directory.body(directory.post(post).body)
    return bool(own.department) and directory.competent(subjects, own.tier, place, day) == own


def refusal_to_take(
    directory: Directory, post: int, subjects: Sequence[str], place: str, day: date
) -> Refusal | None:
    """Why the post does not take it in, and which window does."""
    if takes(directory, post, subjects, place, day):
        return None
    window = _elsewhere(directory, post, subjects, place, day)
    if window is None:
        return acting_refusals.not_authorised()
    return acting_refusals.taken_elsewhere(window.name, window.site)


def is_departments(directory: Directory, post: int, day: date) -> bool:
    """Whether the post stands behind windows of departments only."""
    windows = directory.windows_of(post, day)
    return bool(windows) and all(one.kind == WindowKind.DEPARTMENT for one in windows)


def _elsewhere(
    directory: Directory, post: int, subjects: Sequence[str], place: str, day: date
) -> WindowCard | None:
    """A window of the body that does it at this tier; else one that has the item on its list."""
    tier = directory.body(directory.post(post).body).tier
    body = directory.competent(subjects, tier, place, day)
    own = [one.id for one in directory.posts_by_body.get(body.id, ())] if body else []
    listed = [one for one in directory.authorities if directory.authorised(one, subjects, day)]
    for other in (*own, *listed):
        if takes(directory, other, subjects, place, day):
            for window in directory.windows_of(other, day):
                return window
    return None
