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
