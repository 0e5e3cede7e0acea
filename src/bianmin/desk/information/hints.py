"""What is said above the form of a step of a request: what it brings about."""

from django.utils.translation import gettext_lazy

HINTS = {
    "confirm_receipt": gettext_lazy(
        "From this day the time to reply runs. All that the letter asks for is confirmed with it."
    ),
    "ask_clarification": gettext_lazy(
        "Once only, all in one. The time to reply begins anew when she has clarified."
    ),
    "clarified": gettext_lazy("What you write stands as her request from now on."),
    "record_search": gettext_lazy(
        "Which places, systems and files, for which words. Without it nobody may say that there "
        "is no such information."
    ),
    "ask_reasons": gettext_lazy(
        "Only where she asks for very much or very often. The time to reply runs on."
    ),
    "charge": gettext_lazy(
        "By requests or by pages, never by both; the amount is reckoned by the scale. Most "
        "requests are free. The time to reply begins anew when she has paid."
    ),
    "extend": gettext_lazy(
        "Once only, by the head of the disclosure office. She is told the new day in writing."
    ),
    "set_later_day": gettext_lazy(
        "Only where her reasons are good and there is too much to answer in time. The day counts "
        "from today; she is told it in writing, and a reply after it is late."
    ),
    "draft_reply": gettext_lazy("It goes to who decides; she is told nothing yet."),
    "provide_part": gettext_lazy(
        "What is blacked out must be gone from the file that she gets, not only covered."
    ),
    "serve_reply": gettext_lazy("The matter is closed with it."),
    "withdraw_request": gettext_lazy("Only because she wishes it."),
    "void": gettext_lazy("Only for a request that was entered twice."),
    "objects": gettext_lazy("You weigh the objection; it does not decide by itself."),
    "object": gettext_lazy("Say which part may not be disclosed, and why."),
}
