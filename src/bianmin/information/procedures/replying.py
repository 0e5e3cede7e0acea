"""The reply and its service, and how a request ends without one."""

from collections.abc import Iterator

from bianmin.casework.proofs import PROOF
from bianmin.law.procedure import BACK, CLOSED, NEXT, Fact, FactKind, Step, leg
from bianmin.law.refusal import mark

from .. import rules
from ..outcomes import Group, answered
from ..replying import AT_ONCE, LEGS_AT_ONCE, REPLIES, REPLYING
from .words import ASSISTED, BROUGHT, MINE, REASON, REMARK

PRIMARY = "provide"
"""What is open is the rule, what is not the exception (条例 5)."""

LABELS = {
    "provide": mark("Reply: provide it"),
    "provide_part": mark("Reply: provide a part"),
    "withhold": mark("Reply: not to be disclosed"),
    "cannot_provide": mark("Reply: cannot be provided"),
    "decline": mark("Reply: is not handled"),
    "end_otherwise": mark("Reply: ends in another way"),
}


RELEASED = Fact(
    "released", FactKind.COUNT, required=False, label=mark("how many files or copies go with it")
)


def _ground(group: Group) -> Fact:
    return Fact("ground", label=mark("how it ends"), choices=answered(group))


def _replies() -> Iterator[Step]:
    for name, group in REPLIES.items():
        yield Step(
            name=name,
            label=LABELS[name],
            at=("decide",),
            who=MINE,
            to=NEXT,
            facts=(_ground(group), REASON, RELEASED),
            requires=(rules.nobody_is_being_asked,),
            checks=(rules.was_searched, rules.has_its_release),
            stops=REPLYING,
            outcome=group,
            decides=True,
            primary=name == PRIMARY,
            wording=("reply_" + group,),
        )


STEPS = (
    *_replies(),
    Step(
        name=AT_ONCE,
        label=mark("Answer at once"),
        at=LEGS_AT_ONCE,
        who=MINE,
        to=leg("serve"),
        facts=(_ground(Group.PROVIDED), REASON, RELEASED),
        requires=(rules.awaits_nobody, rules.nobody_is_being_asked),
        checks=(rules.has_its_release,),
        stops=("asking", *REPLYING),
        outcome=Group.PROVIDED,
        wording=("reply_" + Group.PROVIDED,),
    ),
    Step(
        name="send_back",
        label=mark("Send the draft back"),
        at=("decide",),
        who=MINE,
        to=BACK,
        facts=(REASON,),
    ),
    Step(
        name="serve_reply",
        label=mark("Record that the reply was served"),
        at=("serve",),
        who=MINE,
        to=CLOSED,
        facts=(
            Fact(
                "way",
                label=mark("how it was served"),
                choices=("direct", "post", "online", "entrusted", "left", "notice"),
            ),
            Fact("served_on", FactKind.DAY, label=mark("the day of service")),
            Fact(PROOF, FactKind.ID, required=False, label=mark("the picture that shows it")),
        ),
        checks=(rules.served_after_the_reply,),
        primary=True,
    ),
    Step(
        name="withdraw_request",
        label=mark("Withdraw the request"),
        at=("confirm", "examine", "handle", "decide"),
        who=BROUGHT,
        to=CLOSED,
        facts=(REMARK,),
        outcome=Group.OTHERWISE,
        takes_up=False,
    ),
    Step(
        name="void",
        label=mark("Void a duplicate"),
        at=("confirm", "examine"),
        who=ASSISTED,
        to=CLOSED,
        facts=(REASON,),
        outcome="void",
        takes_up=False,
    ),
)
