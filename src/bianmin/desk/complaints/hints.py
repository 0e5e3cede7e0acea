"""What is said above the form of a step of a complaint, and how its reason is asked for."""

from typing import Any

from django.utils.translation import gettext_lazy as _

HINTS = {
    "accept_complaint": _("She is told that it is taken up, and by which day she is answered."),
    "decline_complaint": _("She is told why, and where she can turn instead."),
    "record_finding": _("Nobody is told yet. Without it, it cannot be concluded."),
    "hear_somebody": _("Whoever is complained of is heard before it is upheld."),
    "extend": _("Once only, by who heads the office. She is told the new day, and why."),
    "conclude": _(
        "She is answered with it. If it is upheld, the office is told what to put right."
    ),
    "record_rectified": _("What the office has reported, or what you have seen there."),
    "verify_rectified": _("The matter is closed with it."),
    "order_again": _("The office gets another notice, and the time begins anew."),
    "withdraw_complaint": _("Only because she wishes it."),
    "void": _("Only for a complaint that was entered twice."),
}
"""By step; of the four conclusions under one name."""

STANDS = _("It stands in the answer to her as you write it.")

REASONS: dict[str, tuple[Any, Any]] = {
    "decline_complaint": (_("The reason, in words for her"), STANDS),
    "extend": (_("Why more time is needed"), STANDS),
    "conclude": (_("What was found, and what follows"), STANDS),
    "correct": (_("What is wrong, and what is right"), ""),
    "withdraw_complaint": (_("How and when she told us"), ""),
    "declare_interest": (_("Which interest"), ""),
}
