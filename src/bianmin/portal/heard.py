"""The other departments that are heard about her matter, each in a sentence."""

from collections.abc import Iterator

from django.utils.translation import gettext

from bianmin.applications.joint.heard import Heard, heard
from bianmin.law.zone import last_day
from bianmin.look import words as look

from . import due
from .scene import Scene


def departments(scene: Scene) -> Iterator[tuple[str, str]]:
    """The name of each, and whether it has answered, or by when it does."""
    return ((one.name, _told(scene, one)) for one in heard(scene))


def _told(scene: Scene, one: Heard) -> str:
    asked, answered = look.day(one.asked_at), look.day(one.answered_at)
    if one.state == "answered":
        return gettext("asked on %(asked)s, answered on %(day)s") % {
            "asked": asked,
            "day": answered,
        }
    if one.state == "not_needed":
        return gettext("asked on %(asked)s; its answer is not needed any more") % {"asked": asked}
    if one.act_by is None:
        return gettext("asked on %(asked)s, not yet answered") % {"asked": asked}
    day = last_day(one.act_by)
    values = {"asked": asked, "day": look.day(day)}
    if scene.at > one.act_by:
        return gettext("asked on %(asked)s; it was to answer by %(day)s and is late") % values
    provisional = not scene.calendar.is_announced(day)
    values["day"] = str(due.due_at(one.act_by, provisional=provisional))
    return gettext("asked on %(asked)s, answers %(day)s") % values
