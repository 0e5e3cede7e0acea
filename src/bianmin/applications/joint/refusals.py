"""Why other departments cannot be asked now, or a matter not be decided without them."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def still_asked() -> Refusal:
    return Refusal(
        "joint-not-heard",
        _("Another department that was asked has not answered yet."),
        _("Wait for its answer, urge it, or call the task back."),
    )


def not_asked_yet(departments: str) -> Refusal:
    return Refusal(
        "joint-not-asked",
        _("The item is handled jointly, and not all its departments have been asked."),
        _("Ask %(departments)s first."),
        values={"departments": departments},
    )


def nobody_was_asked() -> Refusal:
    return Refusal(
        "joint-nobody-asked",
        _("No other department was asked, so none can have answered."),
        _("Ask one first."),
    )


def asks_itself() -> Refusal:
    return Refusal(
        "joint-asks-itself",
        _("This is your own body."),
        _("Choose another one; inside your body, give the matter to another post."),
        field="body",
    )


def unknown_body() -> Refusal:
    return Refusal(
        "joint-unknown-body",
        _("There is no such body, or nobody there can take it."),
        _("Choose one of the list."),
        field="body",
    )


def asked_before() -> Refusal:
    return Refusal(
        "joint-asked-before",
        _("This body has been asked already, and its answer is not here yet."),
        _("Urge it, or call the task back first."),
        field="body",
    )


def nothing_said() -> Refusal:
    return Refusal(
        "joint-nothing-said",
        _("It is not said what the other department is to look at."),
        _("Write it in a few words."),
        field="task",
    )


def how_long() -> Refusal:
    return Refusal(
        "joint-how-long",
        _("The number of working days is not between 1 and 366."),
        _("Enter how many working days it has."),
        field="days",
    )


def all_asked() -> Refusal:
    return Refusal(
        "joint-all-asked",
        _("All the departments that the item names have been asked."),
        _("Follow their answers on the page of the matter."),
    )


def no_day_left() -> Refusal:
    return Refusal(
        "joint-no-day-left",
        _("This is the last working day of the matter: no other department can answer in time."),
        _("Have the limit extended first, where the law allows it."),
    )
