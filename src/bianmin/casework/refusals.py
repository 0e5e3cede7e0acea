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
