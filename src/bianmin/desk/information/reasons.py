"""What is asked as the reason of a step of a request: its label and hint, by the step's name."""

from typing import Any

from django.utils.translation import gettext_lazy as _

STANDS = _("It stands on the notice as you write it.")

REASONS: dict[str, tuple[Any, Any]] = {
    "ask_clarification": (_("What is unclear, and how she can clarify it"), STANDS),
    "ask_reasons": (_("What she is asked"), STANDS),
    "reasons_given": (_("Her reasons, in her words"), ""),
    "extend": (_("Why it cannot be answered in time"), STANDS),
    "set_later_day": (_("Why her reasons are good, and why it takes so long"), STANDS),
    "send_back": (_("What is to be changed"), ""),
    "agrees": (_("What they wrote"), ""),
    "objects": (_("Which part they object to, and why"), ""),
    "agree": (_("Remark"), ""),
    "object": (_("Which part, and why"), ""),
    "correct": (_("What is wrong, and what is right"), ""),
    "withdraw_request": (_("Remark"), ""),
}
REPLY = (_("The reply"), _("It stands on the reply as you write it, with ground and article."))
