"""How a request ended: in words, by which article, on which day, and whether she has the reply."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.information.followed import Followed
from bianmin.information.outcomes import BY_CODE, BY_ITSELF, Group, Outcome
from bianmin.information.releases import selectors as releases
from bianmin.information.reply_papers import basis_of
from bianmin.look import words as look

TOLD_BY_THE_REASON = frozenset({Group.PARTLY, Group.OTHERWISE})


@dataclass(frozen=True)
class Ending:
    """What became of a request; ``again``: nobody has judged it, so she may simply ask again."""

    outcome: str
    basis: str
    day: date
    served: str
    has_files: bool
    again: bool


def ending(scene: Followed) -> Ending | None:
    """None while it is not decided, and where it was void."""
    request = scene.request
    found, day = BY_CODE.get(request.outcome), request.replied_on
    if found is None or day is None:
        return None
    return Ending(
        outcome=_outcome(found),
        basis=basis_of(found.code),
        day=day,
        served=_served(scene),
        has_files=releases.given(request).exists(),
        again=found.code in BY_ITSELF,
    )


def _outcome(found: Outcome) -> str:
    """What she is given or refused, and why."""
    why = gettext(found.label)
    if found.group in TOLD_BY_THE_REASON:
        return why
    return gettext("%(outcome)s: %(why)s") % {"outcome": look.OUTCOMES[found.group], "why": why}


def _served(scene: Followed) -> str:
    """Since when she has the reply; empty where there is none to be served."""
    if entry := scene.last("serve_reply"):
        return look.day(date.fromisoformat(str(entry.facts["served_on"])))
    return "" if scene.stay is None else gettext("It is on its way to you.")
