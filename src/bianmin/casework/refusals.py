"""Why words are not enough, whatever kind of matter they are written for."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def reason_missing(what: str, article: str = "") -> Refusal:
    """``what``: the name under which it is written; ``article``: the one that asks for it."""
    return Refusal(
        "reason-missing",
        _("Reasons must be given in writing."),
        _("Write what was missing or not met, so that the citizen understands it."),
        article=article,
        field=what,
    )


def no_such_step() -> Refusal:
    return Refusal("no-such-step", _("There is no such step."), _("Reload the page."))


def code_unknown() -> Refusal:
    return Refusal(
        "code-unknown",
        _("Nothing is found under this code and these four digits."),
        _("Check both on the receipt; letters and spaces do not matter."),
    )


def too_many_tries(minutes: int) -> Refusal:
    return Refusal(
        "too-many-tries",
        _("This code has been tried too often."),
        _("Try again in %(minutes)s minutes, or ask at any service point."),
        values={"minutes": minutes},
    )


def nothing_chosen() -> Refusal:
    return Refusal(
        "print.nothing-chosen",
        _("No paper is chosen."),
        now=_("Tick the papers to be printed."),
    )


def too_many_at_once(most: int) -> Refusal:
    return Refusal(
        "print.too-many-at-once",
        _("More than %(most)s papers are too many for one file."),
        now=_("Choose one kind of paper, or tick fewer."),
        values={"most": most},
    )


def no_such_picture() -> Refusal:
    return Refusal(
        "no-such-picture",
        _("This is no photograph or scan that you have sent."),
        _("Send the file first, then say that it shows the service."),
        field="proof",
    )
