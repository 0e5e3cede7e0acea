"""Why two bodies do not become one, or no zone is founded."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def cannot_merge(name: str) -> Refusal:
    return Refusal(
        "network.cannot_merge",
        _("%(name)s cannot be merged into that body. "),
        _("Choose another living body of the same kind."),
        field="successor",
        values={"name": name},
    )


def merged_already(name: str, since: date) -> Refusal:
    return Refusal(
        "network.merged_already",
        _("%(name)s was merged on %(since)s. "),
        _("Choose a body that still works."),
        field="ended",
        values={"name": name, "since": since.isoformat()},
    )


def merger_to_come() -> Refusal:
    return Refusal(
        "network.merger_to_come",
        _("That day is still to come. "),
        _("Enter it on the day on which it takes effect, or later."),
        field="from_day",
    )


def no_villages() -> Refusal:
    return Refusal(
        "network.no_villages",
        _("A zone needs villages or communities of its own. "),
        _("Choose at least one."),
        field="villages",
    )


def codes_used_up(town: str) -> Refusal:
    return Refusal(
        "network.codes_used_up",
        _("No code is left for another zone in %(town)s. "),
        _("Ask for a code of its own and import it with the places."),
        field="name",
        values={"town": town},
    )
