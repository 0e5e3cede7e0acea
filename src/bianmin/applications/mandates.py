"""Whether an agent still acts for her: a mandate is voluntary, and ends the moment she says so."""

from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.matters.situation import Situation
from bianmin.network.selectors import directory as present_directory
from bianmin.network.tiers import Tier
from bianmin.postgres.exchange import run

from . import mandate_refusals as refusals
from .models import CONFIRMING, Mandate, Mode, TakenOver

ENDINGS = ("take_over", "end_mandate")
"""Where the agent still has the papers; where they have gone on."""
ACTS = frozenset({"hand_up", "supply", "withdraw", "withdraw_later", "correct", "amend_answers"})
"""What an agent does in her name."""
HOPS = frozenset({"hand_up", "send_straight"})
"""How what she handed in goes up without her."""
LOST = frozenset({"stale", "not-here", "not-yours", "nothing-asked", "already-on-its-way"})
"""Refusals an agent gets who has not heard of it yet."""

# By hand: whatever an agent does asks it.
CARRIED = """
SELECT a.mandate, a.mode FROM applications_application a
    JOIN matters_matter m ON m.id = a.matter_id WHERE a.matter_id = $1 AND m.received_by = $2
"""


def stands(situation: Situation) -> Refusal | None:
    """An agent of the village carries it for her, and she has not ended that."""
    carried = situation.terms.at(1).tier == Tier.VILLAGE
    ended = any(map(situation.has_done, ENDINGS))
    return refusals.no_agent() if ended or not carried else None


def check(step: str, matter: int, body: int | None) -> Refusal | None:
    """Refuses an agent whose mandate she has ended; answers why what she never confirmed is not
    carried up, where nothing else stands against it.

    Asked under the matter's lock.
    """
    if step not in ACTS | HOPS:
        return None
    mandate, mode = _carried(matter, body)
    if mandate == Mandate.ENDED and step in ACTS:
        raise _refused(matter)
    if step in HOPS and _is_carried(mode, body) and mandate not in CONFIRMING:
        return _unconfirmed(matter)
    return None


def _is_carried(mode: str, body: int | None) -> bool:
    """Whether somebody carries it for her: wherever she wanted that, and always from a village."""
    if mode in ("", Mode.ONLINE):
        return False
    return mode == Mode.RELAY or present_directory().body(body or 0).tier == Tier.VILLAGE


def _unconfirmed(matter: int) -> Refusal | None:
    """What came over from a paper ledger she has signed there; nothing else goes unconfirmed."""
    signed = TakenOver.objects.filter(matter=matter).exists()
    return None if signed else refusals.receipt_unconfirmed()


def explained(refusal: Refusal, step: str, matter: int, body: int | None) -> Refusal:
    """The true reason for an agent who presses a button just after she took the matter over."""
    told = _ended(matter, body) if refusal.code in LOST and step in ACTS else None
    return told or refusal


def _ended(matter: int, body: int | None) -> Refusal | None:
    """Where ``body`` received it as her agent and is so no longer."""
    return _refused(matter) if _carried(matter, body)[0] == Mandate.ENDED else None


def _carried(matter: int, body: int | None) -> tuple[str, str]:
    """The mandate and the way she is helped; empty where ``body`` did not receive it."""
    return next(((mandate, mode) for mandate, mode in run(CARRIED, [matter, body])), ("", ""))


def _refused(matter: int) -> Refusal:
    ended = Entry.objects.filter(matter=matter, step__in=ENDINGS).latest("version")
    return refusals.mandate_ended(ended.recorded_at)
