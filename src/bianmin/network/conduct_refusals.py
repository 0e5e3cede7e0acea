"""Why a signed pledge is not written down."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def signed_later() -> Refusal:
    return Refusal(
        "network.pledge_signed_later",
        _("The pledge cannot have been signed on a day to come."),
        _("Enter the day that stands beside the signature."),
        field="signed_on",
    )


def signed_already(version: str) -> Refusal:
    return Refusal(
        "network.pledge_signed_already",
        _("Version %(version)s of the pledge is signed already."),
        _("There is nothing left to do until the county has a new version."),
        field="signed_on",
        values={"version": version},
    )
