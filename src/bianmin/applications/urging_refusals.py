"""Why a matter cannot be urged on now, or not answered."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of


def waits_for_her() -> Refusal:
    return Refusal(
        "waits-for-her",
        _("The office waits for papers from the applicant, so there is nothing to urge."),
        _("Bring the papers that were asked for; then it goes on."),
    )


def urged_already(due: datetime) -> Refusal:
    return Refusal(
        "urged-already",
        _("It has been urged already; the answer is due on %(day)s."),
        _("Wait for the answer. If none comes by then, urge again."),
        values={"day": day_of(due).isoformat()},
    )


def not_urged() -> Refusal:
    return Refusal("not-urged", _("Nobody has urged this matter, so there is nothing to answer."))
