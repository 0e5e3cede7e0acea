"""What the desk says of an application: of a line of its ledger, and who waits for whom."""

from collections.abc import Callable, Iterator, Mapping

from django.utils.translation import gettext

from bianmin.applications.waiting import awaited
from bianmin.law.zone import last_day
from bianmin.look import words as look
from bianmin.look.explanation.words import hold
from bianmin.matters.models import Entry

from .. import words
from ..relatives import relation
from .scene import ApplicationScene


def notes(scene: ApplicationScene, entry: Entry) -> Iterator[str]:
    """What was coded with an entry, in words."""
    if code := entry.facts.get("relation"):
        yield relation(scene, code)
    if kind := entry.facts.get("hold"):
        yield hold(kind)
    if planned := entry.facts.get("planned"):
        yield gettext("planned for %(period)s") % {"period": look.count(planned)}
    for name in ("materials", "given_back"):
        if isinstance(keys := entry.facts.get(name), list):
            yield "、".join(row.name for row in scene.materials if row.key in keys)


def _applicant(scene: ApplicationScene) -> str:
    return gettext("%(body)s waits for %(name)s to bring the corrected papers.")


def _outside(scene: ApplicationScene) -> str:
    told = gettext("%(body)s waits for an answer from outside (%(whom)s): %(leg)s.")
    return told.replace("%(whom)s", _whom(scene))


def _carrier(scene: ApplicationScene) -> str:
    return gettext("%(body)s has sent it and waits for the return receipt.")


def _notice(scene: ApplicationScene) -> str:
    return gettext("%(body)s serves it by public notice.")


AWAITED: Mapping[str, Callable[[ApplicationScene], str]] = {
    "applicant": _applicant,
    "outside_body": _outside,
    "carrier": _carrier,
    "notice": _notice,
}
"""Who waits for whom, where it is not simply the post with which it lies."""


def _whom(scene: ApplicationScene) -> str:
    """Who outside is awaited, and by when."""
    row = awaited(scene.matter.pk)
    if row is None:
        return str(words.FACT_WORDS["upper_authority"])
    day = look.day(last_day(row.due_at))
    return gettext("%(whom)s, by %(day)s") % {"whom": words.FACT_WORDS[row.whom], "day": day}
