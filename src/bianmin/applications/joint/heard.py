"""Which other departments are heard about a matter, as its applicant may know: no people, and not
what they answered, which the decision says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bianmin.casework.children import Asked, asked
from bianmin.casework.scenes import Scene
from bianmin.matters.placing import FAR

ANSWERED = frozenset({"agreed", "objected", "not_ours"})


@dataclass(frozen=True, slots=True)
class Heard:
    """A department; ``state``: ``asked``, ``answered`` or ``not_needed``.

    ``act_by`` is the instant after which it is late, while it is asked; ``answered_at`` when it
    answered, None before, and where its answer is not needed any more.
    """

    name: str
    state: Literal["asked", "answered", "not_needed"]
    asked_at: datetime
    act_by: datetime | None
    answered_at: datetime | None


def heard(scene: Scene) -> list[Heard]:
    """In the order in which they were asked; no statement where nobody ever was."""
    return [_heard(one) for one in asked(scene)]


def _heard(one: Asked) -> Heard:
    row, stay = one.matter, one.stay
    answered = row.outcome in ANSWERED
    return Heard(
        name=one.addressee.name,
        state="asked" if stay else "answered" if answered else "not_needed",
        asked_at=row.opened_at,
        act_by=stay.act_by if stay and stay.act_by < FAR else None,
        answered_at=row.closed_at if answered else None,
    )
