"""What the papers about time say: a special procedure and how long it takes, an extension."""

from bianmin.law.holds import ground_of
from bianmin.law.ranks import NAMES
from bianmin.law.zone import day_of
from bianmin.matters.clockwork import ClockWrite
from bianmin.matters.situation import ClockCard

from .notices import words
from .occasion import Facts, Occasion


def special_procedure(occasion: Occasion) -> tuple[str, Facts]:
    """The time it needs, told in writing (行政许可法 45)."""
    facts, situation = occasion.plan.entry.facts, occasion.plan.situation
    calendar = situation.surroundings.calendar
    last = calendar.add_working_days(day_of(situation.at), int(facts["planned"]))
    return "special_procedure", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "special": words.say("hold", str(facts["hold"])),
        "planned": words.period(int(facts["planned"]), "working_days"),
        "from_day": occasion.today,
        "planned_until": words.perhaps(words.day(last), firm=calendar.is_announced(last)),
        "reasons": occasion.reason,
        "basis": ground_of(str(facts["hold"])),
        "handler": occasion.actor,
    }


def extension(occasion: Occasion) -> tuple[str, Facts]:
    """The reasons for an extension, told to the applicant (行政许可法 42)."""
    before = occasion.plan.situation.clock("decision")
    after = next(clock for clock in occasion.plan.clocks if clock.name == "decision")
    return "extension", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "due_before": due(before),
        "longer": words.period(int(occasion.plan.entry.facts["days"]), after.limit.unit),
        "due": due(after),
        "approved_by": NAMES[occasion.plan.step.approver],
        "reasons": occasion.reason,
        "basis": after.limit.ground,
        "handler": occasion.actor,
    }


def counted_from(occasion: Occasion) -> str:
    """From when law and promise run, as the county had it on the day the matter was opened."""
    if occasion.plan.situation.terms.starting("promise"):
        return words.say("said", "from_receipt", body=occasion.body_of_leg("accept").short_name)
    return words.say("said", "from_acceptance")


def due_of(occasion: Occasion, name: str) -> str:
    """The last day of a limit that has just begun, or begun anew."""
    return due(next((clock for clock in occasion.plan.clocks if clock.name == name), None))


def due(clock: ClockWrite | ClockCard | None) -> str:
    """The last day of a limit; a held one has none yet. Empty where none runs."""
    if clock is None:
        return ""
    if clock.due_at is None:
        return words.say("said", "held")
    return words.perhaps(words.last_day(clock.due_at), firm=not clock.provisional)
