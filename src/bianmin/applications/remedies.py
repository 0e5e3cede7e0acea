"""What a decision tells about remedies, in this county: who reviews it, before which court."""

from datetime import date

from bianmin.law.calendar import Calendar
from bianmin.notices.remedies import LastDay, last_days, remedies

from .notices import words
from .occasion import Occasion
from .scenes import Scene


def decision_of(occasion: Occasion) -> str:
    """The kind of decision that the matter's outcome is against her; empty where it is none."""
    return against(occasion.plan.situation.matter.outcome, is_licence=occasion.is_licence)


def against(outcome: str, *, is_licence: bool) -> str:
    """The kind of decision (of ``remedies.toml``) that an outcome is against her, or empty."""
    if outcome == "refused":
        return "licence_refused" if is_licence else "refused"
    return "not_accepted" if outcome == "not_accepted" else ""


def remedies_of(occasion: Occasion, decision: str, *, internet: str = "") -> list[str]:
    """The remedies against what has been decided; ``internet`` as ``notices.remedies.remedy``."""
    day = occasion.plan.situation.day
    return remedies(
        decision, directory=occasion.directory, organ=occasion.body, day=day, internet=internet
    )


def last_days_of(occasion: Occasion, served_on: date) -> list[str]:
    """Until when she may seek each remedy, in words; none where nothing is against her."""
    calendar: Calendar = occasion.plan.situation.surroundings.calendar
    return last_days_against(decision_of(occasion), served_on, calendar)


def last_days_against(decision: str, served_on: date, calendar: Calendar) -> list[str]:
    """The same for a kind of decision; none where it is none."""
    return [told(one) for one in last_days(decision, served_on, calendar)] if decision else []


def open_remedies(scene: Scene) -> list[LastDay]:
    """The last day of each remedy against what was decided; none before it was served."""
    row, content = scene.service, scene.application.edition.typed
    decision = against(scene.matter.outcome, is_licence=content.is_licence)
    return last_days(decision, row.served_on, scene.calendar) if row and decision else []


def told(last: LastDay) -> str:
    """The last day of a remedy as a paper says it."""
    day = words.perhaps(words.day(last.day), firm=not last.provisional)
    return words.say("remedy", last.limit, day=day)
