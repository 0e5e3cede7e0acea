"""Why a leading group is not entered as said."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_group_there() -> Refusal:
    return Refusal(
        "network.no_group_there",
        _("Leading groups are entered for the county and for towns."),
        _("Enter it at the county's centre or at that of a town."),
        field="body",
    )


def office_elsewhere() -> Refusal:
    return Refusal(
        "network.office_elsewhere",
        _("The group's office is a post of the body that has the group."),
        _("Choose a post of that body, or add one first."),
        field="office",
    )


def is_leader_already(name: str) -> Refusal:
    return Refusal(
        "network.is_leader_already",
        _("“%(name)s” is head of the group already; there is one."),
        _("Enter that person's last day first."),
        field="part",
        values={"name": name},
    )
