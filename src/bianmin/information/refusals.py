"""Why a step of a request is refused: one sentence each, and what to do now."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

REGULATIONS = "政府信息公开条例"


def she_is_awaited() -> Refusal:
    return Refusal(
        "she-is-awaited",
        _("She has been asked something and has not answered yet."),
        _("Record her answer, or wait until her time is over."),
    )


def clarified_before() -> Refusal:
    return Refusal(
        "clarified-before",
        _("Clarification has been asked for once; it is not asked for again."),
        _("Go on with what she wrote, or reply that it is still unclear."),
        article=REGULATIONS + "第三十条",
    )


def too_late_to_ask() -> Refusal:
    return Refusal(
        "too-late-to-ask",
        _("The time in which clarification may be asked for is over."),
        _("Ring her to understand what she means, and go on with the request."),
        article=REGULATIONS + "第三十条",
    )


def nothing_asked() -> Refusal:
    return Refusal(
        "nothing-asked",
        _("Nothing of the kind was asked of her."),
        _("Look at what was done, and take the step that answers it."),
    )


def reasons_asked_before() -> Refusal:
    return Refusal(
        "reasons-asked-before",
        _("Her reasons have been asked for already."),
        _("Decide by what she said."),
        article=REGULATIONS + "第三十五条",
    )


def no_reasons_yet() -> Refusal:
    return Refusal(
        "no-reasons-yet",
        _("A later day is set only after she has given her reasons."),
        _("Ask for her reasons first, and record what she says."),
        article=REGULATIONS + "第三十五条",
    )


def later_day_set() -> Refusal:
    return Refusal(
        "later-day-set",
        _("A later day for the reply has been set already."),
        _("Reply by that day; it is not moved again."),
        article=REGULATIONS + "第三十五条",
    )


def no_later_day_here() -> Refusal:
    return Refusal(
        "no-later-day-here",
        _("For this request no later day can be set."),
        _("Extend the time to reply if it is needed."),
        article=REGULATIONS + "第三十三条第二款",
    )


def too_late_for_a_later_day() -> Refusal:
    return Refusal(
        "too-late-for-a-later-day",
        _("The time to reply is over; a later day cannot be set any more."),
        _("Reply now."),
        article=REGULATIONS + "第三十五条",
    )


def not_reasonable(most: int) -> Refusal:
    return Refusal(
        "not-reasonable",
        _("The later time is from 1 to %(most)d working days from today."),
        _("Set as many as are needed, no more."),
        article=REGULATIONS + "第三十五条",
        field="within",
        values={"most": most},
    )


def not_later() -> Refusal:
    return Refusal(
        "not-later",
        _("By that day it must be answered anyway."),
        _("Set a day later than that, or leave it as it is."),
        article=REGULATIONS + "第三十五条",
        field="within",
    )


def charged_before() -> Refusal:
    return Refusal(
        "charged-before",
        _("A fee has been asked for already."),
        _("A request is charged once, by count or by pages."),
        article=REGULATIONS + "第四十二条",
    )


def is_free() -> Refusal:
    return Refusal(
        "is-free",
        _("By the scale nothing is to be paid for this request."),
        _("Go on without a fee; most requests are free."),
        article=REGULATIONS + "第四十二条",
        field="count",
    )


def still_being_asked() -> Refusal:
    return Refusal(
        "still-being-asked",
        _("A third party or another body is still being asked."),
        _("Wait for the opinion, or until its time is over."),
        article=REGULATIONS + "第三十二条、第三十四条",
    )


def not_searched() -> Refusal:
    return Refusal(
        "not-searched",
        _("Nothing is on record of where the information was looked for."),
        _("Record the search first: where, by whom, for what words."),
        article=REGULATIONS + "第三十六条第（四）项",
    )


def nothing_released() -> Refusal:
    return Refusal(
        "nothing-released",
        _("A part is to be given, but nothing has been released."),
        _("Add the file, black out what may not be given, and have it checked."),
        article=REGULATIONS + "第三十七条",
    )


def served_when(replied: date) -> Refusal:
    return Refusal(
        "served-when",
        _("The reply is served between %(day)s, when it was given, and today."),
        _("Enter the day on the receipt."),
        field="served_on",
        values={"day": replied.isoformat()},
    )


def nothing_wanted() -> Refusal:
    return Refusal(
        "nothing-wanted",
        _("What information is wanted was not described."),
        _("Write its name, its document number, or what it is about."),
        article=REGULATIONS + "第二十九条",
        field="wanted",
    )


def unknown_body() -> Refusal:
    return Refusal(
        "unknown-body",
        _("There is no such body here that can be asked."),
        _("Choose a body of the list."),
        field="body",
    )


def received_later() -> Refusal:
    return Refusal(
        "received-later",
        _("A request cannot have been received after today."),
        _("Enter the day on which it came, or on which she signed for it."),
        article=REGULATIONS + "第三十一条",
        field="received_on",
    )


def practise_with_nobody_real() -> Refusal:
    return Refusal(
        "practise-with-nobody-real",
        _("Somebody who practises registers nobody who exists."),
        _("Choose one of the invented people."),
    )


def asks_itself() -> Refusal:
    return Refusal(
        "asks-itself",
        _("A body does not ask itself."),
        _("Choose another body that made the information too."),
        field="body",
    )


def nobody_named() -> Refusal:
    return Refusal(
        "nobody-named",
        _("Whom to ask was not named."),
        _("Write the name and where letters reach them."),
        field="name",
    )


def wrong_count() -> Refusal:
    return Refusal(
        "wrong-count",
        _("A fee is counted by requests or by pages, at least one."),
        _("Choose one of the two, and enter how many."),
        article=REGULATIONS + "第四十二条",
        field="count",
    )


def confirm_first() -> Refusal:
    return Refusal(
        "confirm-first",
        _("The day of receipt has not been confirmed with her yet."),
        _("Confirm it first; then take apart what the letter asks for."),
        article=REGULATIONS + "第三十一条",
    )
