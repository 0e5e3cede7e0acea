"""Why a body does not become competent, or a post authorised."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def other_body_competent(body: str, since: date) -> Refusal:
    return Refusal(
        "network.other_body_competent",
        _("%(body)s has been competent for this, there, since %(since)s. "),
        _("End that first, or choose days after it."),
        field="body",
        values={"body": body, "since": since.isoformat()},
    )


def place_unknown(place: str) -> Refusal:
    return Refusal(
        "network.place_unknown",
        _("“%(place)s” is no place's code. "),
        _("Give the code of a county (6 digits), town (9) or village (12)."),
        field="place",
        values={"place": place},
    )


def authorised_already(subject: str) -> Refusal:
    return Refusal(
        "network.authorised_already",
        _("It is already authorised for “%(subject)s”. "),
        _("End that first, or choose another item."),
        field="subject",
        values={"subject": subject},
    )
