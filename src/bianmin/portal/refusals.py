"""Why the portal does not answer: a sentence, and what to do now."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def too_many_from_here(period: timedelta) -> Refusal:
    return Refusal(
        "too-many-from-here",
        _("Too many wrong tries came from this connection."),
        _("Please wait %(minutes)s minutes, or ask your agent or the window."),
        values={"minutes": period // timedelta(minutes=1)},
    )
