"""Why an agent is not entered in the register as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def source_not_allowed(source: str) -> Refusal:
    return Refusal(
        "network.source_not_allowed",
        _("This county takes no agents from there: %(source)s. "),
        _("Choose one of the sources that its plan names."),
        field="source",
        values={"source": source},
    )


def trained_later() -> Refusal:
    return Refusal(
        "network.trained_later",
        _("A training that has not been held yet cannot be entered. "),
        _("Enter it on the day it was held."),
        field="trained_on",
    )
