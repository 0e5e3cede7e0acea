"""The replies: which step gives which answer, and what each answer needs (条例 36-39)."""

from collections.abc import Mapping

from .outcomes import BY_ITSELF, OUTCOMES, Group

ANSWERABLE = tuple(one.code for one in OUTCOMES if one.code not in BY_ITSELF)
"""How a reply may end a request."""

REPLIES: Mapping[str, Group] = {
    "provide": Group.PROVIDED,
    "provide_part": Group.PARTLY,
    "withhold": Group.WITHHELD,
    "cannot_provide": Group.NOT_HELD,
    "decline": Group.NOT_HANDLED,
    "end_otherwise": Group.OTHERWISE,
}
"""The steps that give a reply, and the heading under which each is counted."""

AT_ONCE = "provide_at_once"
LEGS_AT_ONCE = ("examine", "handle")
ALREADY_PUBLIC = "published_already"
REPLYING = ("reply", "later_reply")
"""The clocks of which one runs until she has her reply: article 33's, or that of a later day (35).

The first stops when the second starts, and lateness counts against whichever ran.
"""
ANSWERS = frozenset({*REPLIES, AT_ONCE})
ENDED_BY = {
    "deem_unclarified": "not_clarified",
    "deem_abandoned": "not_paid",
    "withdraw_request": "withdrawn",
}
"""What ends a request without a reply, and how it is counted."""
