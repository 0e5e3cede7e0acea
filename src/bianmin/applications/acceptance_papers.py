"""What the papers about acceptance say: accepted, with papers to follow, not accepted, annulled."""

from datetime import date

from bianmin.casework.tracking import spaced
from bianmin.matters.clockwork import ClockWrite
from bianmin.matters.situation import ClockCard

from . import enclosures, timing_papers
from .notices import words
from .occasion import Facts, Occasion
from .policies import PENDING_FALLBACK
from .remedies import remedies_of


def acceptance(occasion: Occasion) -> tuple[str, Facts]:
    law = occasion.plan.clock("decision") or occasion.duty
    promise = occasion.plan.clock("promise")
    return "acceptance", {
        **occasion.common(),
        "accepted_on": occasion.today + _by_itself(occasion),
        "law_limit": words.by_law(law.limit if law else None),
        "law_due": timing_papers.due(law) or words.say("said", "no_law_due"),
        "promise_limit": _limit(promise),
        "promise_due": timing_papers.due(promise),
        "counted_from": timing_papers.counted_from(occasion),
        "provisional": _provisional([law, promise]),
        "basis": occasion.basis,
        "handler": occasion.actor,
        "tracking_code": spaced(occasion.application.code),
    }


def _by_itself(occasion: Occasion) -> str:
    return words.say("said", "deemed") if occasion.plan.entry.by.is_law else ""


def _limit(clock: ClockWrite | ClockCard | None) -> str:
    return words.period(clock.limit.value, clock.limit.unit) if clock else ""


def _provisional(clocks: list[ClockWrite | ClockCard | None]) -> str:
    shaky = any(clock and clock.provisional for clock in clocks)
    return words.say("said", "provisional") if shaky else ""


def undertaking(occasion: Occasion) -> tuple[str, Facts]:
    """What she promises to bring, until when, and what follows if she does not."""
    told, situation = occasion.plan.entry.facts, occasion.plan.situation
    fallback = situation.surroundings.value(PENDING_FALLBACK, situation.day)
    return "undertaking", {
        **occasion.common(),
        "by_day": words.day(date.fromisoformat(told["by_day"])),
        "submit_to": occasion.body.name,
        "consequence": words.say("fallback", fallback),
        "papers": enclosures.chosen(occasion.materials, told["following"]),
    }


def non_acceptance(occasion: Occasion) -> tuple[str, Facts]:
    """Where no permission is needed she is told so; else it is a decision (行政许可法 32)."""
    needless = occasion.plan.entry.facts.get("ground") == "not_needed"
    return "not_needed" if needless else "non_acceptance", {
        **occasion.common(),
        "right_body": occasion.written.get("right_body", ""),
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "remedy": remedies_of(occasion, "not_accepted"),
    }


def annulment(occasion: Occasion) -> tuple[str, Facts]:
    return "annulment", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "annulled_on": occasion.today,
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "answer_by": timing_papers.due_of(occasion, "acceptance"),
        "remedy": remedies_of(occasion, "not_accepted"),
    }
