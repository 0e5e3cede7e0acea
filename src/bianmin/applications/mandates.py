"""Whether an agent still acts for her: a mandate is voluntary, and ends the moment she says so."""

from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.matters.situation import Situation
from bianmin.network.tiers import Tier

from . import mandate_refusals as refusals
from .models import Application, Mandate

ENDINGS = ("take_over", "end_mandate")
"""Where the agent still has the papers; where they have gone on."""
ACTS = frozenset({"hand_up", "supply", "withdraw", "withdraw_later", "correct", "amend_answers"})
"""What an agent does in her name."""
LOST = frozenset({"stale", "not-here", "not-yours", "nothing-asked", "already-on-its-way"})
"""Refusals an agent gets who has not heard of it yet."""


def stands(situation: Situation) -> Refusal | None:
    """An agent of the village carries it for her, and she has not ended that."""
    carried = situation.terms.at(1).tier == Tier.VILLAGE
    ended = any(map(situation.has_done, ENDINGS))
    return refusals.no_agent() if ended or not carried else None


def check(step: str, matter: int, body: int | None) -> None:
    """Refuses an agent whose mandate she has ended; asked under the matter's lock."""
    if step in ACTS and (refusal := _ended(matter, body)):
        raise refusal


def explained(refusal: Refusal, step: str, matter: int, body: int | None) -> Refusal:
    """The true reason for an agent who presses a button just after she took the matter over."""
    told = _ended(matter, body) if refusal.code in LOST and step in ACTS else None
    return told or refusal


def _ended(matter: int, body: int | None) -> Refusal | None:
    """Where ``body`` received it as her agent and is so no longer."""
    rows = Application.objects.filter(
        pk=matter, mandate=Mandate.ENDED, matter__received_by=body or 0
    )
    if not rows.exists():
        return None
    ended = Entry.objects.filter(matter=matter, step__in=ENDINGS).latest("version")
    return refusals.mandate_ended(ended.recorded_at)
