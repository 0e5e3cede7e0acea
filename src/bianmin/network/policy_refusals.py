"""Why a value about the network is not set."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def no_place_in_name(name: str, place: str) -> Refusal:
    return Refusal(
        "network.no_place_in_name",
        _("“%(name)s” has no room for the name of the place."),
        _("Write %(place)s where the place's own name is to stand."),
        field="value",
        values={"name": name, "place": place},
    )
