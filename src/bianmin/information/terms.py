"""The terms of a request: where it lies and by which limits it runs."""

from collections.abc import Mapping
from functools import lru_cache

from bianmin.law.limits import Limit, Unit
from bianmin.law.procedure import Procedure
from bianmin.matters.routes import RouteLeg
from bianmin.matters.terms import TermsContent
from bianmin.network.directory import OWN

from .notices import words
from .policies import CONFIRMATION
from .procedures import JOINT_MAKER, REQUEST, THIRD_PARTY
from .refusals import REGULATIONS

SUBJECT = "information-request"
STRAIGHT = ("register", "examine", "handle", "decide", "serve")
CONFIRMED = ("register", "confirm", *STRAIGHT[1:])


def terms_of(body: int, tier: int, *, received: bool, clarification: int) -> TermsContent:
    """The terms of a request to ``body`` (id) of ``tier``.

    ``received``: whether the day of receipt is settled, or is yet to be confirmed with her;
    ``clarification``: within how many working days she clarifies what is asked of her.
    """
    legs = STRAIGHT if received else CONFIRMED
    return _terms(body, tier, legs, clarification)


@lru_cache(maxsize=1024)
def _terms(body: int, tier: int, legs: tuple[str, ...], clarification: int) -> TermsContent:
    return TermsContent(
        procedure=REQUEST.name,
        edition=REQUEST.edition,
        subject=SUBJECT,
        subject_edition=REQUEST.edition,
        subjects=(f"{OWN}{body}",),
        title=words.say("title", "request"),
        route=_route(legs, tier),
        limits={
            "confirmation": {"policy": CONFIRMATION},
            "asking": "XX-BUZHENG",
            "reply": "XX-REPLY",
            "later_reply": {"value_from": "within", "limit": _later().as_facts()},
            "clarification": _clarified_within(clarification).as_facts(),
            "fee": "XX-FEE-PAY",
        },
    )


def _clarified_within(days: int) -> Limit:
    """A reasonable time that the office sets, and what it means to let it pass (30)."""
    return Limit(
        "clarified_within",
        days,
        Unit.WORKING_DAYS,
        title=words.say("title", "clarification"),
        act=REGULATIONS,
        article="第三十条",
        effect="deem_unclarified",
    )


def _later() -> Limit:
    """The day that the organ sets where she asks for very much with good reason (35).

    Its length is told by the step that sets it. What others are asked is not counted, as before.
    """
    return Limit(
        "later_reply",
        1,
        Unit.WORKING_DAYS,
        title=words.say("title", "later_reply"),
        act=REGULATIONS,
        article="第三十五条",
        holds=frozenset({"third_party", "joint_maker"}),
        holds_article="第三十三条第三款",
    )


def _route(legs: tuple[str, ...], tier: int) -> tuple[RouteLeg, ...]:
    return tuple(RouteLeg(at, kind, tier, "") for at, kind in enumerate(legs, start=1))


def third_party_terms(body: int, tier: int) -> TermsContent:
    """A third party's opinion, which ``body`` waits for and records."""
    return _opinion(THIRD_PARTY, body, tier, {"opinion": "XX-THIRD-PARTY"}, "third_party")


def joint_maker_terms(body: int, tier: int) -> TermsContent:
    """A joint maker's opinion: with the maker itself, or with who asks if it is outside."""
    return _opinion(JOINT_MAKER, body, tier, {"consent": "XX-CO-AGENCY"}, "joint_maker")


def _opinion(
    procedure: Procedure, body: int, tier: int, limits: Mapping[str, str], title: str
) -> TermsContent:
    return TermsContent(
        procedure=procedure.name,
        edition=procedure.edition,
        subject=SUBJECT,
        subject_edition=procedure.edition,
        subjects=(f"{OWN}{body}",),
        title=words.say("title", title),
        route=_route(tuple(leg.name for leg in procedure.legs), tier),
        limits=limits,
    )
