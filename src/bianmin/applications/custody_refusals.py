"""Why originals cannot be given back, as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def still_under_way() -> Refusal:
    return Refusal(
        "still-under-way",
        _("The matter is not closed; its originals go back by a step of it."),
        _("Open the matter and choose: give originals back."),
    )


def kept_elsewhere(body: str) -> Refusal:
    return Refusal(
        "kept-elsewhere",
        _("The file of this matter, with the originals, is kept at %(body)s."),
        _("Send her there, or ask them to bring the originals here."),
        values={"body": body},
    )


def say_who_signed() -> Refusal:
    return Refusal(
        "say-who-signed",
        _("It is not said who signed for the originals."),
        _("Choose who took them and signed."),
        field="signed",
    )


def not_kept() -> Refusal:
    return Refusal(
        "original-not-kept",
        _("Of one of these papers no original is here, or it has been given back."),
        _("Tick only what you are handing over now."),
        field="given_back",
    )
