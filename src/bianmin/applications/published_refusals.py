"""Why a published result is not taken down, as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_public() -> Refusal:
    return Refusal(
        "not-public",
        _("No such result is public at your site; perhaps it has been taken down already."),
        _("Look at the list again."),
    )


def ground_unknown() -> Refusal:
    return Refusal(
        "ground-unknown",
        _("Why it is taken down is missing."),
        _("Choose one of the reasons."),
        field="ground",
    )


def say_why() -> Refusal:
    return Refusal(
        "say-why",
        _("What was the matter with it, in a few words?"),
        _("Supervision reads it; the public does not."),
        field="reason",
    )
