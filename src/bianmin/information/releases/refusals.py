"""Why a file cannot be released, checked or published."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def _refusal(code: str, sentence: Any, now: Any, **more: Any) -> Refusal:
    return Refusal(f"releases.{code}", sentence, now, **more)


def gone() -> Refusal:
    return _refusal(
        "gone", _("This file is not there any more."), _("Look at the list as it is now.")
    )


def replied_already() -> Refusal:
    return _refusal(
        "replied",
        _("The reply has been given; its files stay as they went out."),
        _("What else she is to have goes with a new reply."),
    )


def not_drawn() -> Refusal:
    return _refusal(
        "not_drawn",
        _("The new file has not been made yet."),
        _("Black out what must not go out, or say that nothing is withheld, and make it."),
    )


def drawn_anew() -> Refusal:
    return _refusal(
        "drawn_anew",
        _("The file was made anew after you opened it."),
        _("Look at every page of it again."),
    )


def own_drawing() -> Refusal:
    return _refusal(
        "own_drawing",
        _("You made this file yourself; another person must look at it."),
        _("Ask a colleague of your body."),
        article="条例第十七条",
    )


def not_given() -> Refusal:
    return _refusal(
        "not_given",
        _("Only what has been checked and given to her can be published."),
        _("Have it checked, and give the reply first."),
    )


def published_before() -> Refusal:
    return _refusal(
        "published_before",
        _("An entry for this file has been written already."),
        _("Open the entry in the directory."),
    )


def unknown_ground() -> Refusal:
    return _refusal(
        "unknown_ground",
        _("It is not said why something is blacked out."),
        _("Choose the ground; she is told of it."),
        field="ground",
        article="条例第三十七条",
    )


def title_with_number(place: int) -> Refusal:
    return _refusal(
        "title_with_number",
        _("Character %(place)d begins an ID number or somebody’s mobile number."),
        _("Leave it out of the title."),
        field="title",
        values={"place": place},
    )
