"""Steps of the decision, of what it brings with it, and of the way back to the applicant."""

from bianmin.law.procedure import CLOSED, NEXT, Fact, Step, Who, Whose
from bianmin.law.refusal import mark

from .. import counting, delivering, hearing, paying, pending, rules, timing
from ..joint import rules as joint
from .clocks import UNTIL_DECIDED
from .legs import FULFILMENT
from .words import (
    COUNTERS,
    DAY,
    DECIDERS,
    DIGEST,
    HOME,
    KEPT,
    LISTED,
    MINE,
    PAPERS,
    PROOF,
    REASON,
    REMARK,
    STEP_ASIDE,
)

SIGNED = ("paper", "screen", "thumbprint", "family", "proxy")

VALID_UNTIL = Fact("valid_until", DAY, required=False, label=mark("the last day on which it holds"))
PROXY_NAME = Fact("proxy_name", DIGEST, required=False, label=mark("the name of who fetches it"))
PROXY_ID = Fact("proxy_id", DIGEST, required=False, label=mark("the ID number of who fetches it"))

HANDED = (
    PAPERS,
    KEPT,
    Fact("signed", label=mark("how receipt was signed"), choices=SIGNED),
    PROXY_NAME,
    PROXY_ID,
    PROOF,
    LISTED,
)
HANDED_IF = (
    rules.originals_returned,
    delivering.proxy_is_named,
    delivering.screen_is_signed,
)
HANDED_WHEN = (
    rules.is_decided,
    counting.nothing_open,
    paying.is_settled,
    delivering.not_in_the_post,
    timing.delay_is_explained,
)

DECIDED_WHEN = (
    timing.nothing_lasts,
    hearing.nothing_awaits_a_hearing,
    timing.delay_is_explained,
)

STEPS = (
    Step(
        name="grant",
        label=mark("Grant"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(REMARK, VALID_UNTIL),
        requires=(pending.papers_have_come, joint.all_heard, *DECIDED_WHEN),
        starts=("delivery",),
        stops=UNTIL_DECIDED,
        outcome="granted",
        decides=True,
        wording=("grant",),
    ),
    Step(
        name="refuse",
        label=mark("Refuse"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        impartial=STEP_ASIDE,
        to=HOME,
        facts=(REASON,),
        requires=DECIDED_WHEN,
        stops=UNTIL_DECIDED,
        outcome="refused",
        decides=True,
        wording=("refusal",),
    ),
    Step(
        name="fulfil",
        label=mark("Done"),
        at=FULFILMENT,
        who=MINE,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_down",
        label=mark("Send down"),
        at=("carried_down",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_over",
        label=mark("Hand over"),
        at=("handed_over",),
        who=COUNTERS,
        to=CLOSED,
        primary=True,
        facts=HANDED,
        requires=HANDED_WHEN,
        checks=HANDED_IF,
        stops=("delivery", "notice"),
        wording=("hand_over",),
    ),
    Step(
        name="hand_over_here",
        label=mark("She is here: hand over"),
        at=("carried_down",),
        who=COUNTERS,
        to=CLOSED,
        facts=HANDED,
        requires=HANDED_WHEN,
        checks=HANDED_IF,
        stops=("delivery", "notice"),
        wording=("hand_over",),
    ),
)
