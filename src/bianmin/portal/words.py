"""Words of the portal for codes of the floors below."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue.content import LimitValue
from bianmin.law.limits import Limit, Unit
from bianmin.look import words as look

Words = Mapping[str, str | Promise]

FORMS: Words = {
    "original": gettext_lazy("original"),
    "copy": gettext_lazy("copy"),
    "original_and_copy": gettext_lazy("original and copy"),
    "form": gettext_lazy("form, given at the window"),
    "e_certificate": gettext_lazy("electronic certificate"),
    "declaration": gettext_lazy("declaration"),
    "photo": gettext_lazy("photograph"),
}
OUTCOMES: Words = {
    "granted": gettext_lazy("Granted"),
    "refused": gettext_lazy("Not granted; the reasons and your remedies are in the decision"),
    "not_accepted": gettext_lazy("Not accepted; the reasons and your remedies are in the decision"),
    "withdrawn": gettext_lazy("Withdrawn at your wish"),
    "void": gettext_lazy("Void: it had been taken in twice"),
}
REMEDIES: Words = {
    "FY-APPLY": gettext_lazy("If you do not agree, you may ask the county government for review"),
    "SS-DIRECT": gettext_lazy("You may go to court"),
}
DECIDED: Words = {
    "granted": gettext_lazy("A decision has been made: it is granted."),
    "refused": gettext_lazy(
        "A decision has been made: it is not granted. The reasons and your remedies are in it."
    ),
    "not_accepted": gettext_lazy(
        "It is not accepted. The reasons and your remedies are in the written decision."
    ),
    "withdrawn": gettext_lazy("It is withdrawn at your wish; your papers come back to you."),
}
"""What is said of an outcome before the matter is closed."""
CARRIED: Words = {
    "carried_up": gettext_lazy("%(who)s has the papers, to be carried on to %(body)s"),
    "carried_down": gettext_lazy("the result is there, to be sent on to %(body)s"),
}
WHOM: Words = {
    "bank": gettext_lazy("the bank"),
    "tax": gettext_lazy("the tax office"),
    "upper_authority": gettext_lazy("an authority above the county"),
    "other_department": gettext_lazy("another department"),
    "other": gettext_lazy("another office"),
}
"""Who outside is awaited."""
AWAITED: Words = {
    "acceptance": gettext_lazy(" Whether it is accepted is to be answered %(day)s."),
    "prereview": gettext_lazy(" Whether all is there you are told %(day)s."),
    "decision": gettext_lazy(" The decision is due %(day)s."),
    "duty": gettext_lazy(" The decision is due %(day)s."),
    "promise": gettext_lazy(" The decision is due %(day)s."),
    "delivery": gettext_lazy(" What was granted is to be with you %(day)s."),
    "hearing": gettext_lazy(" The hearing is held %(day)s."),
    "notice": gettext_lazy(" Please fetch it %(day)s; then it counts as served."),
    "urgent": gettext_lazy(" It goes through the green channel; the decision is due %(day)s."),
}
"""What is due when a clock ends; ``day`` says "by" too."""
CLOCKS: Words = {
    "acceptance": gettext_lazy("Until it is accepted"),
    "prereview": gettext_lazy("Until what you sent is looked through"),
    "decision": gettext_lazy("What the law allows"),
    "duty": gettext_lazy("The longest an office may take"),
    "promise": gettext_lazy("What was promised"),
    "delivery": gettext_lazy("Until the paper is with you"),
    "hearing": gettext_lazy("Until the hearing is held"),
    "notice": gettext_lazy("While the public notice stands"),
    "urgent": gettext_lazy("Green channel"),
    "hop": gettext_lazy("This leg"),
    "confirmation": gettext_lazy("Until receipt is confirmed with you"),
    "asking": gettext_lazy("Until when the office may ask what you mean"),
    "reply": gettext_lazy("Until you have the reply"),
    "later_reply": gettext_lazy("Until you have the reply, by the later day"),
    "clarification": gettext_lazy("Until when you clarify"),
    "fee": gettext_lazy("Until when you pay"),
    "accept": gettext_lazy("Until you are told whether it is taken up"),
    "finish": gettext_lazy("Until you are answered"),
    "rectify": gettext_lazy("Until what was wrong is put right"),
}
CAVEATS: Mapping[tuple[str, str], str | Promise] = {
    ("materials", "memory"): gettext_lazy(
        "This list has not been checked against the original text; the window's word counts."
    ),
    ("legal_basis", "partly_verified"): gettext_lazy(
        "Not every article has been checked against the original text."
    ),
    ("legal_basis", "memory"): gettext_lazy(
        "The articles have not been checked against the original text."
    ),
    ("statutory_limit", "memory"): gettext_lazy(
        "The law's limit has not been checked against the original text."
    ),
    ("statutory_limit", "general_rule"): gettext_lazy(
        "The law's limit follows from the general rule, not from this item's own act."
    ),
    ("route", "memory"): gettext_lazy(
        "The legs have not been checked against an original text; places differ."
    ),
    ("promised_limit", "judgement"): gettext_lazy(
        "The promised time is a suggestion until the office has published its own."
    ),
}
"""What is said beside an aspect of an item whose text has not been checked (``Confidence``)."""


def period(limit: LimitValue | Limit | None) -> str:
    """20 个工作日; 当场; empty where there is no limit."""
    if limit is None:
        return ""
    if limit.unit is Unit.IMMEDIATE:
        return gettext("on the spot")
    return look.count(limit.value, limit.unit)
