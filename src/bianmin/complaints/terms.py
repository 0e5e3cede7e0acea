"""The terms of a complaint: with which body it lies, and by which limits of the county it runs."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bianmin.law.limits import Extension, Limit, Unit
from bianmin.matters.routes import RouteLeg
from bianmin.matters.terms import TermsContent
from bianmin.network.directory import OWN

from .notices import words
from .policies import ACCEPT, FINISH
from .procedures import COMPLAINT
from .procedures.words import HEAD_OF_BODY

SUBJECT = "complaint"
LEGS = ("register", "examine", "investigate", "rectify")


@lru_cache(maxsize=1024)
def terms_of(body: int, tier: int, *, finish: int, longer: int) -> TermsContent:
    """The terms of a complaint that ``body`` (id) of ``tier`` handles.

    ``finish``: in how many working days it is concluded; ``longer``: by how many at most that is
    extended, once, by who heads the body.
    """
    return TermsContent(
        procedure=COMPLAINT.name,
        edition=COMPLAINT.edition,
        subject=SUBJECT,
        subject_edition=COMPLAINT.edition,
        subjects=(f"{OWN}{body}",),
        title=words.say("title", "complaint"),
        route=tuple(RouteLeg(at, kind, tier, "") for at, kind in enumerate(LEGS, start=1)),
        limits=_limits(finish, longer),
    )


def _limits(finish: int, longer: int) -> Mapping[str, Any]:
    rectified = _limit("rectify", 1)
    return {
        "accept": {"policy": ACCEPT},
        "finish": _limit("finish", max(finish, 1), longer).as_facts(),
        "rectify": {"value_from": "within", "limit": rectified.as_facts()},
    }


def _limit(name: str, days: int, longer: int = 0) -> Limit:
    """A limit of the county's: no law gives one, so no light of the law comes on."""
    extension = Extension(longer, Unit.WORKING_DAYS, HEAD_OF_BODY) if longer else None
    return Limit(
        name,
        days,
        Unit.WORKING_DAYS,
        title=words.say("clock", name),
        extension=extension,
        source=FINISH,
    )
