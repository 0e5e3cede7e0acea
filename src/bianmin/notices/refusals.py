"""Why a paper or a message is not issued, and what to do now."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def missing_place(title: str, place: str, label: Any, article: str = "") -> Refusal:
    return Refusal(
        "notices.missing_place",
        _("The paper “%(title)s” cannot be issued: “%(label)s” is empty."),
        now=_("Fill in “%(label)s” and try again."),
        article=article,
        field=place,
        values={"title": title, "label": label},
    )


def already_replaced(number: str) -> Refusal:
    return Refusal(
        "notices.already_replaced",
        _("The paper %(number)s has already been replaced by a newer one."),
        now=_("Open the newer paper and replace that one instead."),
        values={"number": number},
    )


def no_address(channel: Any) -> Refusal:
    return Refusal(
        "notices.no_address",
        _("The message cannot be sent by %(channel)s: there is no address to send it to."),
        now=_("Ask for a number or an address, or tell the person in another way."),
        field="to",
        values={"channel": channel},
    )
