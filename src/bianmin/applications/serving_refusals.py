"""Why a result is not served in the way that was chosen."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def unwitnessed() -> Refusal:
    return Refusal(
        "service-unwitnessed",
        _("A result is left only before a witness, or with a photograph of it."),
        _("Name somebody of the village committee or her workplace, or add a photograph."),
        article="民事诉讼法第八十九条",
        field="witness",
    )


def not_agreed() -> Refusal:
    return Refusal(
        "online-not-agreed",
        _("She has not agreed that the result be served online."),
        _("Ask her and record that she agrees, or serve it in another way."),
        article="民事诉讼法第九十条",
    )


def agreed_already() -> Refusal:
    return Refusal("online-agreed", _("She has agreed to that already."))


def no_review_online() -> Refusal:
    return Refusal(
        "no-review-online",
        _("A decision against her is served online only if she is told where to ask for review."),
        _("Let the county set the address for online review, or serve it on paper."),
        article="行政复议法第二十二条",
    )


def announced_already() -> Refusal:
    return Refusal(
        "announced-already",
        _("It is being served by public notice."),
        _("Hand it over if she comes; else it is served when the notice has stood its days."),
    )


def told_when(first: date, last: date) -> Refusal:
    return Refusal(
        "told-when",
        _("This paper can have been served between %(first)s and %(last)s."),
        _("Look at the receipt again."),
        values={"first": first, "last": last},
        field="told_on",
    )


def nothing_to_serve() -> Refusal:
    return Refusal("nothing-to-serve", _("No paper of this matter waits for its service."))


def paper_unknown() -> Refusal:
    return Refusal(
        "paper-not-to-be-served",
        _("This is no paper of this matter whose service is recorded."),
        _("Choose one of those on the list."),
        field="paper",
    )


def paper_served_already() -> Refusal:
    return Refusal(
        "paper-served",
        _("The service of this paper is recorded already."),
        _("If it was recorded wrongly, correct that entry."),
        field="paper",
    )


def not_served_yet() -> Refusal:
    return Refusal(
        "not-served-yet",
        _("It has not been served: only what a public notice has served goes into the file."),
    )
