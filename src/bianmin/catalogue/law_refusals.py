"""Why a change of the law cannot be noted, or not settled so."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def law_missing() -> Refusal:
    return Refusal(
        "law_missing",
        _("It is not said which law changed."),
        _("Enter its name as the items cite it."),
        field="law",
    )


def nothing_rests() -> Refusal:
    return Refusal(
        "law_unused",
        _("No item rests on that."),
        _("Look at the name again: choose one of those offered, and leave the article empty."),
        field="law",
    )


def finding_missing() -> Refusal:
    return Refusal(
        "recheck_remark",
        _("It is not said what was found."),
        _("Write one sentence, such as that conditions, papers and limit are the same."),
        field="remark",
    )


def checked_already() -> Refusal:
    return Refusal(
        "recheck_done",
        _("Somebody has checked this already."),
        _("Look at what was recorded."),
    )
