"""What cannot be reckoned, and what to do about it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_in_force(day: date) -> Refusal:
    return Refusal(
        "limit-not-in-force",
        _("This period was not in force on %(day)s."),
        _("Choose a later day, or enter the length that applied then."),
        field="limit",
        values={"day": day.isoformat()},
    )


def cannot_be_held(ground: str) -> Refusal:
    return Refusal(
        "cannot-be-held",
        _("No law lets this period be held."),
        _("Leave the days of the hold empty."),
        article=ground,
        field="held1",
    )


def nothing_moves_it(field: str) -> Refusal:
    return Refusal(
        "nothing-moves-it",
        _("A period that is counted back, or lies on a date, is neither held nor extended."),
        _("Leave these fields empty."),
        field=field,
    )


def held_before_it_began() -> Refusal:
    return Refusal(
        "held-before-it-began",
        _("A hold lies before the day on which the period begins."),
        _("Please compare the days."),
        field="held1",
    )
