"""Why a notice to the residents is not published, or not withdrawn."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def number_of_a_person(field: str) -> Refusal:
    return Refusal(
        "network.number_of_a_person",
        _("A number as long as an ID or bank card number stands in it; everybody would read it."),
        _("Leave it out, or put stars for its middle."),
        article="个人信息保护法第二十五条",
        field=field,
    )


def mobile_of_a_person(field: str, place: int) -> Refusal:
    return Refusal(
        "network.mobile_of_a_person",
        _("Character %(place)d begins a mobile number that is no office’s and no official’s."),
        _("Leave it out, or enter it as somebody’s office telephone first."),
        article="个人信息保护法第二十五条",
        field=field,
        values={"place": place},
    )


def over_already() -> Refusal:
    return Refusal(
        "network.announcement_over",
        _("The last day is over already, so nobody would see it."),
        _("Enter a day from today on."),
        field="until_day",
    )


def body_is_gone(name: str) -> Refusal:
    return Refusal(
        "network.announcement_body_gone",
        _("%(name)s no longer exists on that day."),
        _("Publish it at the body that goes on with its work."),
        values={"name": name},
    )


def no_time() -> Refusal:
    return Refusal(
        "network.activity_without_time",
        _("An activity begins at some hour of some day."),
        _("Enter both, so that people can come."),
        field="held_day",
    )


def no_venue() -> Refusal:
    return Refusal(
        "network.activity_without_venue",
        _("An activity takes place somewhere."),
        _("Enter the place, so that people can come."),
        field="venue",
    )


def ends_before_it_begins() -> Refusal:
    return Refusal(
        "network.activity_after_last_day",
        _("It would be shown no longer when the activity takes place."),
        _("Let the last day be that of the activity or later."),
        field="until_day",
    )


def withdrawn_already(title: str) -> Refusal:
    return Refusal(
        "network.announcement_withdrawn",
        _("“%(title)s” is withdrawn already."),
        _("There is nothing left to do."),
        values={"title": title},
    )
