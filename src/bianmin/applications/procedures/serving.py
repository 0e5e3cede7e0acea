"""Steps by which a result is served on somebody who does not come for it."""

from bianmin.law.procedure import ANY, CLOSED, Fact, Step
from bianmin.law.refusal import mark

from .. import rules, serving, telling
from .deciding import HANDED_WHEN
from .words import (
    ASSISTED,
    BROUGHT,
    COUNT,
    COUNTERS,
    DAY,
    DIGEST,
    ID,
    KEPT,
    LAW,
    LISTED,
    PAPERS,
    PROOF,
    REASON,
)

ENDS = ("delivery", "notice")
"""What ends when a result has been served."""

HANDED = (PAPERS, KEPT, LISTED)
AT = ("handed_over",)

STEPS = (
    Step(
        name="leave_result",
        label=mark("Leave the result at her home"),
        at=AT,
        who=COUNTERS,
        to=CLOSED,
        facts=(
            *HANDED,
            REASON,
            Fact("witness", DIGEST, required=False, label=mark("who witnessed it")),
            PROOF,
        ),
        requires=HANDED_WHEN,
        checks=(rules.originals_returned, serving.is_witnessed),
        stops=ENDS,
        wording=("service_record",),
    ),
    Step(
        name="entrust_service",
        label=mark("Entrust another body with the service"),
        at=AT,
        who=COUNTERS,
        facts=(*HANDED, Fact("entrusted", DIGEST, label=mark("who is entrusted"))),
        requires=(*HANDED_WHEN, serving.not_announced),
        checks=(rules.originals_returned,),
        waits_for="carrier",
        wording=("hand_over",),
    ),
    Step(
        name=serving.AGREED,
        label=mark("She agrees to be served online"),
        at=ANY,
        who=BROUGHT,
        requires=(serving.has_not_agreed,),
        takes_up=False,
    ),
    Step(
        name=serving.DISAGREED,
        label=mark("She wants the result on paper"),
        at=ANY,
        who=BROUGHT,
        requires=(serving.has_agreed,),
        takes_up=False,
    ),
    Step(
        name="serve_online",
        label=mark("Serve the result online"),
        at=AT,
        who=COUNTERS,
        to=CLOSED,
        facts=HANDED,
        requires=(*HANDED_WHEN, serving.has_agreed, serving.review_can_be_asked_online),
        checks=(rules.originals_returned,),
        stops=ENDS,
        wording=("service_record",),
    ),
    Step(
        name="announce_service",
        label=mark("Serve by public notice"),
        at=AT,
        who=COUNTERS,
        facts=(REASON,),
        requires=(*HANDED_WHEN, serving.not_announced),
        waits_for=serving.ANNOUNCED,
        starts=("notice",),
        stops=("delivery",),
        wording=("service_notice",),
    ),
    Step(
        name="deem_served",
        label=mark("Served by law"),
        at=AT,
        who=LAW,
        facts=(Fact("clock", label=mark("the clock")),),
        waits_for="post",
        stops=ENDS,
        wording=("service_record",),
    ),
    Step(
        name=telling.STEP,
        label=mark("Record that a paper was served"),
        at=ANY,
        who=ASSISTED,
        facts=(
            Fact("paper", ID, label=mark("which paper")),
            Fact("about", COUNT, label=mark("the entry with which it was issued")),
            Fact("way", choices=telling.WAYS, label=mark("in which way it was served")),
            Fact("told_on", DAY, label=mark("the day on which it was served")),
            Fact("witness", DIGEST, required=False, label=mark("who witnessed it")),
            PROOF,
        ),
        requires=(telling.something_was_told,),
        checks=(telling.paper_can_be, telling.day_can_be, telling.way_can_be),
        takes_up=False,
        wording=("service_record",),
    ),
    Step(
        name="file_result",
        label=mark("Put what nobody fetched into the file"),
        at=AT,
        who=COUNTERS,
        to=CLOSED,
        facts=HANDED,
        requires=(serving.was_served_by_notice,),
    ),
)
