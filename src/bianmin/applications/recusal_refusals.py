"""Why an interest in a matter cannot be declared so: one sentence each."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def unknown_relation() -> Refusal:
    return Refusal(
        "recusal.unknown-relation",
        _("This is none of the relations that make somebody step aside."),
        _("Choose one of the list; if none fits, choose the last."),
        article="公务员法 74、76",
        field="relation",
    )
