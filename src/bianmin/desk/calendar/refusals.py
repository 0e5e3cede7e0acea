"""What the pages of the calendar refuse by themselves."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def text_or_file(*, both: bool) -> Refusal:
    sentence = (
        _("You gave both a text and a file, and they may differ.")
        if both
        else _("You gave neither a text nor a file.")
    )
    now = _("Give one of the two.")
    return Refusal("calendar_text_or_file", sentence, now, field="text")
