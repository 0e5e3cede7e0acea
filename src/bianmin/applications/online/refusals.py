"""Why an online application does not go on: a sentence, and what to do now."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_withdrawable() -> Refusal:
    return Refusal(
        "online.not-withdrawable",
        _("This can no longer be withdrawn from here: it is decided, or began at a counter."),
        _("Call the office that has it; its number is on the page."),
    )


def wait_a_minute(seconds: int) -> Refusal:
    return Refusal(
        "online.wait",
        _("A code has just been sent to this number."),
        _("Wait %(seconds)s seconds for it before you ask for another one."),
        values={"seconds": seconds},
    )


def too_many_codes() -> Refusal:
    return Refusal(
        "online.too-many-codes",
        _("Too many codes were asked for."),
        _("Try again in an hour, or come to any window."),
    )


def code_wrong(left: int) -> Refusal:
    return Refusal(
        "online.code-wrong",
        _("This is not the code that was sent."),
        _("Type the six digits again. Tries left: %(left)s."),
        field="code",
        values={"left": left},
    )


def code_over() -> Refusal:
    return Refusal(
        "online.code-over",
        _("This code is no longer valid."),
        _("Ask for a new one."),
        field="code",
    )


def nothing_to_resume() -> Refusal:
    return Refusal(
        "online.nothing-to-resume",
        _("Nothing is kept under this code."),
        _("Check the ten digits. What is not finished in time is forgotten; then begin anew."),
        field="resume",
    )


def no_such_village() -> Refusal:
    return Refusal(
        "online.no-such-village",
        _("This is no village or community of this county."),
        _("Choose one from the list of places."),
        field="village",
    )


def no_such_paper() -> Refusal:
    return Refusal(
        "online.no-such-paper",
        _("This paper is not asked for."),
        _("Look at the list of papers of the item."),
        field="papers",
    )


def page_unknown() -> Refusal:
    return Refusal(
        "online.page-unknown",
        _("One of these pages has not come for this paper."),
        _("Send the page first, then put the pages in order."),
        field="pages",
    )


def no_page(name: str) -> Refusal:
    return Refusal(
        "online.no-page",
        _("There is no photograph of “%(name)s” yet."),
        _("Photograph it, or say that you do not have it."),
        values={"name": name},
    )


def not_complete(name: str) -> Refusal:
    return Refusal(
        "online.not-complete",
        _("This question is still open: %(name)s."),
        _("Answer it, then send."),
        values={"name": name},
    )


def too_many_pages(most: int) -> Refusal:
    return Refusal(
        "online.too-many-pages",
        _("More than %(most)s pages cannot be sent in one application."),
        _("Remove pages that show the same, or come to any window."),
        values={"most": most},
    )


def nothing_wanted() -> Refusal:
    return Refusal(
        "online.nothing-wanted",
        _("Nothing is to be sent now."),
        _("Look at the page of your application: it says what comes next."),
    )


def no_phone() -> Refusal:
    return Refusal(
        "online.no-phone",
        _("There is no phone with this application."),
        _("Send nothing from here: come to any window, or ask your village's agent."),
    )


def no_agent() -> Refusal:
    return Refusal(
        "online.no-agent",
        _("No agent acts for you in this matter."),
        _("You act by yourself already; the page says what comes next."),
    )


def not_held(name: str) -> Refusal:
    return Refusal(
        "paper-not-held",
        _("%(name)s is not in the licence’s file."),
        _("Photograph it, or say that you do not have it yet."),
        values={"name": name},
        field="presence",
    )
