"""Why a demonstration is not loaded."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_a_demonstration() -> Refusal:
    return Refusal(
        "demonstration.off",
        _("This installation is not a demonstration, so nobody invented comes into it."),
        _("Set BIANMIN_DEMONSTRATION=1, with a database of its own."),
    )


def other_matters() -> Refusal:
    return Refusal(
        "demonstration.other_matters",
        _("There are matters of others in this database already."),
        _("Load the demonstration into a new database."),
    )


def no_setting(county: str) -> Refusal:
    return Refusal(
        "demonstration.no_setting",
        _("No people were invented for %(county)s."),
        _("Start with COUNTY and one of the shipped counties, or without the demonstration."),
        values={"county": county},
    )
