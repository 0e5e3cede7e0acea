"""Why a hand-over list is not made or not received as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def nothing_chosen() -> Refusal:
    return Refusal(
        "nothing-chosen",
        _("No matter is chosen."),
        _("Tick what you are sending, then make the hand-over list."),
    )


def practice_apart() -> Refusal:
    return Refusal(
        "practice-apart",
        _("What is practised does not travel with real matters."),
        _("Send the two with lists of their own."),
    )


def not_ready() -> Refusal:
    return Refusal(
        "not-ready",
        _("It does not lie ready to be carried on any more."),
        _("Reload the hand-over desk to see what is ready now."),
    )


def goes_elsewhere() -> Refusal:
    return Refusal(
        "goes-elsewhere",
        _("Its way leads to another office than this list."),
        _("Send it with the list of the office to which it goes."),
    )


def no_such_manifest() -> Refusal:
    return Refusal("no-such-manifest", _("There is no such hand-over list."))


def not_to_you() -> Refusal:
    return Refusal(
        "not-to-you",
        _("This hand-over list goes to another office."),
        _("Give the papers to the office named on the list."),
    )


def not_on_the_list(codes: str) -> Refusal:
    return Refusal(
        "not-on-the-list",
        _("Not on this hand-over list: %(codes)s. Nothing was received."),
        _("Take these out, check the code, and ask the sender what happened to them."),
        values={"codes": codes},
        field="codes",
    )


def counted_wrongly(name: str) -> Refusal:
    return Refusal(
        "counted-wrongly",
        _("“%(name)s”: a count is a whole number from 0 to 999."),
        _("Enter how many originals and copies you counted."),
        values={"name": name},
        field="counts",
    )
