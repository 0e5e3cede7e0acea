"""What the replies say, and the papers that tell of more time or of a request's end."""

from bianmin.law.limits import Limit
from bianmin.notices.remedies import remedies

from .notices import words
from .occasion import Facts, Occasion
from .outcomes import BY_CODE, Group
from .policies import REVIEW_FIRST
from .refusals import REGULATIONS
from .replying import ENDED_BY


def reply(occasion: Occasion) -> Facts:
    """The reply: what is decided, why, by which article, and what she can do against it."""
    facts = occasion.told
    outcome, sheets = BY_CODE[facts["ground"]], facts.get("released", 0)
    return {
        **occasion.common(),
        "decision": words.say("outcome", outcome.code),
        "reasons": occasion.written["reason"],
        "basis": basis_of(outcome.code),
        "got_by": words.say("way", occasion.request.way),
        "sheets": words.say("counted", "files", count=sheets) if sheets else "",
        "remedy": [] if outcome.group is Group.PROVIDED else _remedy(occasion, outcome.group),
    }


def extended(occasion: Occasion) -> Facts:
    """More time, by whose word and why (33(2))."""
    before, after = occasion.plan.situation.clock("reply"), occasion.plan.clock("reply")
    assert before is not None
    assert after is not None
    limit: Limit = after.limit
    return {
        **occasion.common(),
        "due_before": words.last_day(before.due_at)
        if before.due_at
        else words.say("said", "no_due"),
        "longer": words.period(int(occasion.told["days"]), limit.unit),
        "due": occasion.last_day("reply"),
        "reasons": occasion.written["reason"],
        "basis": limit.ground,
    }


def later(occasion: Occasion) -> Facts:
    """The later day that is set for what was asked beyond measure, with good reason (35)."""
    before, clock = occasion.plan.situation.clock("reply"), occasion.plan.clock("later_reply")
    assert before is not None
    assert clock is not None
    return {
        **occasion.common(),
        "due_before": words.last_day(before.due_at)
        if before.due_at
        else words.say("said", "no_due"),
        "later": words.period(clock.limit.value, clock.limit.unit),
        "due": occasion.last_day("later_reply"),
        "reasons": occasion.written["reason"],
        "basis": clock.limit.ground,
    }


def ended(occasion: Occasion) -> Facts:
    """That it counts as given up, since what was asked of her has not come."""
    outcome = ENDED_BY[occasion.plan.step.name]
    return {
        **occasion.common(),
        "reasons": words.say("ended_why", outcome),
        "basis": basis_of(outcome),
        "remedy": _remedy(occasion, Group.OTHERWISE),
    }


def basis_of(outcome: str) -> str:
    """The ground of an outcome: its article, or the rule below the regulations."""
    article = BY_CODE[outcome].article
    if article:
        return f"《中华人民共和国{REGULATIONS}》{article}"
    return words.say("ground", outcome)


def _remedy(occasion: Occasion, group: Group) -> list[str]:
    situation = occasion.plan.situation
    first = situation.surroundings.value(REVIEW_FIRST, situation.day)
    decision = "information_refused" if group in first else "information_declined"
    return remedies(decision, directory=occasion.directory, organ=occasion.body, day=situation.day)
