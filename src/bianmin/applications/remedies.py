"""What a decision tells about remedies, in this county: who reviews it, before which court."""

from datetime import date

from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory

from .notices import words
from .notices.remedies import remedy
from .occasion import Occasion


def remedies_of(occasion: Occasion, decision: str) -> list[str]:
    """The remedies against what has just been decided."""
    day = occasion.plan.situation.day
    return remedies(decision, directory=occasion.directory, organ=occasion.body, day=day)


def remedies(decision: str, *, directory: Directory, organ: BodyCard, day: date) -> list[str]:
    """What a decision of this kind, made by ``organ`` on ``day``, tells about remedies.

    ``decision``: not_accepted, refused, licence_refused.
    """
    centre = directory.last_resort(day)
    county = directory.body(centre.body) if centre else organ
    place = directory.division_name(county.division)
    return remedy(
        decision,
        review_body=words.say("said", "review_body", county=place),
        court=words.say("said", "court"),
        day=day,
    )
