"""Why originals cannot be given back, as asked."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_kept() -> Refusal:
    return Refusal(
        "original-not-kept",
        _("Of one of these papers no original is here, or it has been given back."),
        _("Tick only what you are handing over now."),
        field="given_back",
    )
