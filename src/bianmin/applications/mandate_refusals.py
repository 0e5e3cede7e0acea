"""Why an agent no longer acts for her: one sentence each, and what to do now."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI


def mandate_ended(at: datetime) -> Refusal:
    return Refusal(
        "mandate-ended",
        _("She ended the mandate at %(at)s and goes on by herself; nothing was lost."),
        _("Do nothing more in her name. Give her the originals that are still with you."),
        article="民法典第一百七十三条",
        values={"at": f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"},
    )


def no_agent() -> Refusal:
    return Refusal(
        "no-agent",
        _("No agent acts for her in this matter, so there is no mandate to end."),
        _("She acts by herself already."),
    )


def receipt_unconfirmed() -> Refusal:
    return Refusal(
        "receipt-unconfirmed",
        _("She has not confirmed what was taken in from her, so it is not carried up for her."),
        _("Ask her to come: she goes on by herself, or it is withdrawn and taken in anew."),
    )
