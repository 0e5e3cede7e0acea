"""Steps by which a result goes to the applicant by post, and what comes back of what was sent."""

from bianmin.law.procedure import CLOSED, Fact, Step
from bianmin.law.refusal import mark

from .. import delivering, rules, timing
from .words import COUNTERS, DAY, DIGEST, KEPT, LISTED, PAPERS, REASON

STEPS = (
    Step(
        name="post_result",
        label=mark("Send the result by post"),
        at=("handed_over",),
        who=COUNTERS,
        facts=(
            PAPERS,
            KEPT,
            LISTED,
            Fact("carrier", choices=delivering.CARRIERS, label=mark("the carrier")),
            Fact("parcel", label=mark("the parcel's number")),
            Fact("address", DIGEST, label=mark("the address she confirmed")),
        ),
        requires=(rules.is_decided, delivering.not_in_the_post, timing.delay_is_explained),
        checks=(rules.originals_returned,),
        waits_for="carrier",
        wording=("hand_over",),
    ),
    Step(
        name="record_service",
        label=mark("Record the return receipt"),
        at=("handed_over",),
        who=COUNTERS,
        to=CLOSED,
        facts=(
            Fact("served_on", DAY, label=mark("the day on which she signed")),
            Fact("signed", choices=delivering.SIGNED, label=mark("who signed")),
        ),
        requires=(delivering.is_in_the_post,),
        checks=(delivering.served_while_in_the_post,),
        stops=("delivery", "notice"),
        wording=("service_record",),
    ),
    Step(
        name="record_returned_mail",
        label=mark("Record that it came back unserved"),
        at=("handed_over",),
        who=COUNTERS,
        facts=(REASON,),
        requires=(delivering.is_in_the_post,),
        waits_for="post",
    ),
)
