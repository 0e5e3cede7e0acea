"""The list of papers: what may be said of each, at the intake and afterwards. Pure."""

from collections.abc import Sequence

from . import capacity_refusals, intake_refusals
from .capacities import PROOF
from .models.material import Presence

MOST_ORIGINALS = 99


def check_said(
    key: str, name: str, required: str, *, presence: str, originals: int, reason: str
) -> None:
    """Refuses what cannot be said of a paper; a required one is left out only with the reason."""
    if presence not in Presence.values:
        raise intake_refusals.paper_unaccounted(key, name)
    if key == PROOF and presence == Presence.NOT_NEEDED:
        raise capacity_refusals.proof_wanted(name)
    if not 0 <= originals <= MOST_ORIGINALS:
        raise intake_refusals.originals_wrong(key, name, 0)
    if presence == Presence.NOT_NEEDED and required == "required" and not reason.strip():
        raise intake_refusals.say_why_not(key, name)


def check_keys(brought: Sequence[str], listed: Sequence[str]) -> None:
    """Refuses a paper that is not on the item's list, or noted twice."""
    if len(set(brought)) < len(brought) or not set(brought) <= set(listed):
        raise intake_refusals.no_such_paper()
