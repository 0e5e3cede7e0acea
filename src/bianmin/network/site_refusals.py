"""Why what is told of a site is not kept: its areas, list, marks and money."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def area_not_positive(field: str) -> Refusal:
    return Refusal(
        "network.area_not_positive",
        _("An area is more than nothing. "),
        _("Give square metres, or leave it empty until it is measured."),
        field=field,
    )


def no_standard() -> Refusal:
    return Refusal(
        "network.no_standard",
        _("A site is singled out by a standard. "),
        _("Give the document it is measured by."),
        field="standard",
    )


def no_such_point(point: str) -> Refusal:
    return Refusal(
        "network.no_such_point",
        _("The county's list has no “%(point)s”. "),
        _("Open the page again; the list has changed."),
        field="point",
        values={"point": point[:60]},
    )


def amount_not_positive() -> Refusal:
    return Refusal(
        "network.amount_not_positive",
        _("An amount is more than nothing. "),
        _("Give the amount in yuan."),
        field="amount",
    )


def no_place_for_a_site() -> Refusal:
    return Refusal(
        "network.no_place_for_a_site",
        _("No town or village of this county has that code."),
        _("Choose it from the list of places without a site."),
        field="place",
    )


def plan_passed() -> Refusal:
    return Refusal(
        "network.plan_passed",
        _("That day has passed already."),
        _("Enter the day by which the site is to be open."),
        field="by_day",
    )


def plan_without_where() -> Refusal:
    return Refusal(
        "network.plan_without_where",
        _("It is not said where the site is to be."),
        _("Write whose rooms, or in which street."),
        field="where",
    )


def no_unit() -> Refusal:
    return Refusal(
        "network.no_unit",
        _("It is not said which unit has moved in."),
        _("Choose it from the list, or write its name."),
        field="name",
    )


def unit_without_items() -> Refusal:
    return Refusal(
        "network.unit_without_items",
        _("A unit outside the network brings in the items that are named. "),
        _("Enter the codes of the items it brought in."),
        field="items",
    )


def unit_is_there(name: str) -> Refusal:
    return Refusal(
        "network.unit_is_there",
        _("“%(unit)s” works at this site already. "),
        _("End the earlier entry first, or enter what else it brought in as a unit of its own."),
        field="name",
        values={"unit": name},
    )
