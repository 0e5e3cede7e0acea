"""Why a discrepancy of papers cannot be reported, answered or settled as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def came_from_nowhere() -> Refusal:
    return Refusal(
        "came-from-nowhere",
        _("The papers came from no other office: they were taken in here."),
        _("Correct the list of papers instead."),
    )


def settle_first() -> Refusal:
    return Refusal(
        "discrepancy-open",
        _("Papers of this matter do not match the list, and that is not settled yet."),
        _("Settle it first: the sender answers, then you record how it ended."),
    )


def nothing_to_settle() -> Refusal:
    return Refusal("nothing-to-settle", _("No papers are in question here."))


def nothing_to_answer() -> Refusal:
    return Refusal("nothing-to-answer", _("Nobody waits for an answer about papers here."))


def counts_agree() -> Refusal:
    return Refusal(
        "counts-agree",
        _("The count is the same as the list, so there is nothing to report."),
        _("Enter how many you counted; it may be fewer or more."),
        field="counted",
    )


def hear_the_sender() -> Refusal:
    return Refusal(
        "hear-the-sender",
        _("The sender has not answered yet."),
        _("Wait for the answer; until then only “found” or “the count was wrong” can be recorded."),
        field="settlement",
    )


def not_the_sender() -> Refusal:
    return Refusal(
        "not-the-sender",
        _("Another office sent these papers; it must answer for them."),
    )


def handed_in(names: str) -> Refusal:
    return Refusal(
        "handed-in",
        _("“%(names)s” was handed in and got lost between offices; it is not asked of her again."),
        _("Settle it with the office that sent the papers; it gets the paper anew."),
        values={"names": names},
    )
