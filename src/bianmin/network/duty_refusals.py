"""Why somebody is not put on the rota, or goes out, as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def turn_out_of_order() -> Refusal:
    return Refusal(
        "network.turn_out_of_order",
        _("The turn would end before it begins. "),
        _("Check the times and days."),
        field="ends",
    )


def not_on_the_post(name: str, post: str) -> Refusal:
    return Refusal(
        "network.not_on_the_post",
        _("%(name)s does not hold “%(post)s” on that day. "),
        _("Appoint this person first, or choose who holds it."),
        field="account",
        values={"name": name, "post": post},
    )


def not_trained(name: str) -> Refusal:
    return Refusal(
        "network.not_trained",
        _("%(name)s has not been trained as an agent. "),
        _("Train this person first, and enter the day of the training with the agents."),
        field="account",
        values={"name": name},
    )


def on_duty_already(name: str) -> Refusal:
    return Refusal(
        "network.on_duty_already",
        _("%(name)s is on duty then already. "),
        _("Choose other hours, or end that turn first."),
        field="begins",
        values={"name": name},
    )


def shift_too_long(name: str, most: int) -> Refusal:
    return Refusal(
        "network.shift_too_long",
        _("%(name)s would be on duty for more than %(most)d hours that day. "),
        _("Give part of the turn to somebody else."),
        field="ends",
        values={"name": name, "most": most},
    )


def back_before_gone() -> Refusal:
    return Refusal(
        "network.back_before_gone",
        _("That time has passed. "),
        _("Say when you will be back."),
        field="until",
    )


def not_said_where() -> Refusal:
    return Refusal(
        "network.not_said_where",
        _("Nothing was said of where. "),
        _("Say in a few words where you go, for visitors who ask."),
        field="told",
    )
