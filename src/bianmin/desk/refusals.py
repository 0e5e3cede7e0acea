"""Why a batch of papers does not leave the house so, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def nothing_chosen() -> Refusal:
    return Refusal(
        "desk.nothing-chosen",
        _("No paper is chosen."),
        now=_("Tick the papers to be printed."),
    )


def too_many_at_once(most: int) -> Refusal:
    return Refusal(
        "desk.too-many-at-once",
        _("More than %(most)s papers are too many for one file."),
        now=_("Choose one kind of paper, or tick fewer."),
        values={"most": most},
    )


def not_between(least: int, most: int) -> Refusal:
    return Refusal(
        "desk.not-between",
        _("This value lies between %(least)s and %(most)s."),
        now=_("Set one that does."),
        values={"least": least, "most": most},
    )
