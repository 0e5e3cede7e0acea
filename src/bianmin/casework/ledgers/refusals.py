"""Why a ledger does not leave the house so, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_such_kind() -> Refusal:
    return Refusal(
        "no-such-kind",
        _("A ledger is taken out as an Excel file or as a PDF."),
        now=_("Choose one of the two."),
    )


def too_long_for_paper(most: int) -> Refusal:
    return Refusal(
        "too-long-for-paper",
        _("A ledger of more than %(most)s rows is too long for a PDF."),
        now=_("Take it out as an Excel file, or choose fewer days."),
        values={"most": most},
    )
