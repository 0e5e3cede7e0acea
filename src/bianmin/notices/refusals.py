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


def no_such_message(key: str) -> Refusal:
    return Refusal(
        "notices.no_such_message",
        _("No message is called “%(key)s”."),
        now=_("Choose the message from the list."),
        values={"key": key},
    )


def not_a_plain_place(key: str) -> Refusal:
    return Refusal(
        "notices.not_a_plain_place",
        _("A place in “%(key)s” is not written plainly, or its title would tell of a person."),
        now=_("Write places as in the shipped text, and none but the item's name in the title."),
        values={"key": key},
    )


def place_wrong(title: str, place: str, *, missing: bool) -> Refusal:
    told = _("“%(place)s” is missing from the words of “%(title)s”: she would not be told.")
    unknown = _("“%(place)s” is not a place of “%(title)s”: nothing would be filled in.")
    return Refusal(
        "notices.place_wrong",
        told if missing else unknown,
        now=_("Keep every place of the shipped text, and add none."),
        field=place,
        values={"title": title, "place": f"{{{place}}}"},
    )


def say_how_told() -> Refusal:
    return Refusal(
        "notices.say_how_told",
        _("How and when she was told is not said."),
        now=_("Write it in a few words, for example: called at her home on Tuesday."),
        field="words",
    )


def nothing_to_tell() -> Refusal:
    return Refusal(
        "notices.nothing_to_tell",
        _("This message has arrived, or somebody has already noted that she was told."),
        now=_("Reload the page."),
    )


def no_gateway() -> Refusal:
    return Refusal(
        "notices.no_gateway",
        _("Codes cannot be sent to phones here."),
        now=_("Come to any window, or ask your village's agent; both take it in without a phone."),
    )


def not_sent() -> Refusal:
    return Refusal(
        "notices.not_sent",
        _("The code could not be sent just now."),
        now=_("Check the number and try again in a minute; else come to any window."),
        field="phone",
    )


def no_seal(title: str) -> Refusal:
    return Refusal(
        "notices.no_seal",
        _("“%(title)s” needs a seal, and none of your body is in use today."),
        now=_("Ask the county's administrator to register the seal, then try again."),
        article="行政许可法第三十二条",
        values={"title": title},
    )


def seal_width(narrowest: int, widest: int) -> Refusal:
    return Refusal(
        "notices.seal_width",
        _("A seal is %(narrowest)d to %(widest)d millimetres wide."),
        now=_("Measure the seal across and give its width in millimetres."),
        field="width",
        values={"narrowest": narrowest, "widest": widest},
    )


def seal_days() -> Refusal:
    return Refusal(
        "notices.seal_days",
        _("The last day of the seal lies before its first."),
        now=_("Correct one of the two days."),
        field="until_day",
    )


def seal_in_use(name: str) -> Refusal:
    return Refusal(
        "notices.seal_in_use",
        _("On these days the body already has a seal: %(name)s."),
        now=_("Stop that one first, or let this one begin after its last day."),
        field="from_day",
        values={"name": name},
    )


def seal_stopped(name: str) -> Refusal:
    return Refusal(
        "notices.seal_stopped",
        _("The seal “%(name)s” has been stopped already."),
        now=_("Reload the page."),
        values={"name": name},
    )


def say_why_stopped() -> Refusal:
    return Refusal(
        "notices.say_why_stopped",
        _("Why the seal is stopped is not said."),
        now=_("Write it in a few words: lost, replaced, the body has ended."),
        field="reason",
    )


def seal_not_printable() -> Refusal:
    return Refusal(
        "notices.seal_not_printable",
        _("A paper with this seal could not be printed."),
        now=_("Save the picture as PNG and choose it again."),
        field="image",
    )


def no_such_paper(kind: str) -> Refusal:
    return Refusal(
        "no-such-paper",
        _("There is no kind of paper called %(kind)s."),
        _("Take the name of the kind from the list of papers in the glossary."),
        values={"kind": kind},
    )


def title_wrong(title: str, longest: int) -> Refusal:
    return Refusal(
        "title-wrong",
        _("The title “%(title)s” is empty or longer than %(longest)s characters."),
        _("Choose a title that stands on one line."),
        values={"title": title, "longest": longest},
    )


def cannot_keep(number: str) -> Refusal:
    return Refusal(
        "notices.cannot_keep",
        _("The paper %(number)s is issued, but its file cannot be kept: the disk may be full."),
        now=_("Nothing is lost. Tell the administrator; it is made by itself as soon as it can."),
        values={"number": number},
    )


def cannot_render(number: str) -> Refusal:
    return Refusal(
        "notices.cannot_render",
        _("The paper %(number)s is issued, but its file cannot be made just now."),
        now=_("Nothing is lost: it is tried again by itself. If it lasts, tell the administrator."),
        values={"number": number},
    )


def destroyed() -> Refusal:
    return Refusal(
        "notices.destroyed",
        _("The time for which this paper had to be kept is over, and it was destroyed."),
        now=_("That it was issued stays recorded; the office that issued it can say so."),
        article="档案法第二十一条",
    )
