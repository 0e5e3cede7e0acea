"""Why a batch of papers does not leave the house so, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_between(least: int, most: int) -> Refusal:
    return Refusal(
        "desk.not-between",
        _("This value lies between %(least)s and %(most)s."),
        now=_("Set one that does."),
        values={"least": least, "most": most},
    )
