"""Why somebody may not act at a post: the training or the authority is wanting."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def untrained() -> Refusal:
    return Refusal(
        "network.untrained",
        _("You have not been trained as an agent yet, so you cannot take this on. "),
        _("Show her the town's window, and ask for your training to be entered."),
    )


def not_authorised() -> Refusal:
    return Refusal(
        "network.not_authorised",
        _("Your window is not authorised for this item. "),
        _("Take her to the window that is, or to the integrated window."),
    )


def taken_elsewhere(window: str, site: str) -> Refusal:
    return Refusal(
        "network.not_authorised",
        _("Your window does not take this item: “%(window)s” (%(site)s) does. "),
        _("Take her to that window, or to the integrated window."),
        values={"window": window, "site": site},
    )


def may_not_decide() -> Refusal:
    return Refusal(
        "network.may_not_decide",
        _("Your post is not authorised to decide this item. "),
        _("Give it to a post that is, or have the authorisation entered."),
    )
