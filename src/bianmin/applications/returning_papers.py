"""What the paper says by which originals go back before the end: which, to whom, which stay."""

from bianmin.casework.tracking import spaced

from . import enclosures
from .closing_papers import fetched_by
from .notices import words
from .occasion import Facts, Occasion
from .originals import kept


def originals_returned(occasion: Occasion) -> tuple[str, Facts]:
    told, rows = occasion.plan.entry.facts, occasion.materials
    gone = [row for row in rows if row.key in told["given_back"]]
    return "originals_returned", {
        **occasion.common(),
        "tracking_code": spaced(occasion.application.code),
        "returned_on": occasion.today,
        "returned_by": occasion.actor,
        "taken_by": words.say("signed", told["signed"]),
        "fetched_by": fetched_by(occasion),
        "reasons": occasion.reason,
        "papers": enclosures.originals(gone),
        "remaining": enclosures.originals(kept(rows)),
    }
