"""The kinds of leg of an application, and which may follow which."""

from bianmin.law.procedure import LegKind
from bianmin.law.refusal import mark
from bianmin.matters.routes import Kinds

from ..policies import HAND_DOWN, HANDOVER, HOP

INQUIRIES = ("visit", "assess", "deliberate", "consult", "publicise", "review")
BEFORE_ACCEPTANCE = ("deliberate", "publicise", "carried_up", "prereview", "accept")
AFTER_ACCEPTANCE = (*INQUIRIES, "carried_up", "outside", "decide")
FULFILMENT = ("pay", "make", "follow_up")
AFTER_DECISION = (*FULFILMENT, "carried_up", "carried_down", "handed_over", "outside")
EXAMINED_ON = (*AFTER_ACCEPTANCE, "carried_down")

KINDS = Kinds(
    receive="receive",
    accept="accept",
    carried_up="carried_up",
    carried_down="carried_down",
    handed_over="handed_over",
    outside="outside",
)

LEGS = (
    LegKind(
        name="receive",
        label=mark("Receive"),
        public=mark("Papers received"),
        roles=("agent", "window"),
        follows=BEFORE_ACCEPTANCE,
        starts_route=True,
    ),
    LegKind(
        name="prereview",
        label=mark("Pre-review"),
        public=mark("What you sent is being looked through before you come"),
        roles=("window", "agent"),
        follows=("accept",),
        starts=("prereview", "acceptance", "duty"),
    ),
    LegKind(
        name="carried_up",
        label=mark("Carry up"),
        public=mark("On the way to the next tier"),
        roles=("agent", "window"),
        follows=("accept", *AFTER_ACCEPTANCE, *AFTER_DECISION),
        hop=HOP,
    ),
    LegKind(
        name="accept",
        label=mark("Accept"),
        public=mark("Acceptance is being examined"),
        roles=("window", "agent"),
        follows=EXAMINED_ON,
        starts=("acceptance", "duty"),
    ),
    LegKind(
        name="visit",
        label=mark("Visit"),
        public=mark("Being checked on the spot"),
        roles=("reviewer", "head", "agent"),
        follows=EXAMINED_ON,
    ),
    LegKind(
        name="assess",
        label=mark("Assessment"),
        public=mark("Being assessed"),
        roles=("reviewer", "head", "agent"),
        follows=EXAMINED_ON,
    ),
    LegKind(
        name="deliberate",
        label=mark("Deliberation"),
        public=mark("Being discussed in the village"),
        roles=("head", "reviewer", "agent"),
        follows=("deliberate", "publicise", "carried_up", "accept", *AFTER_ACCEPTANCE),
    ),
    LegKind(
        name="consult",
        label=mark("Consultation"),
        public=mark("Other departments are being asked"),
        roles=("reviewer", "window", "head"),
        follows=EXAMINED_ON,
    ),
    LegKind(
        name="publicise",
        label=mark("Publicity"),
        public=mark("Published for objections"),
        roles=("reviewer", "head", "window", "agent"),
        follows=("deliberate", "accept", *AFTER_ACCEPTANCE, "carried_down"),
    ),
    LegKind(
        name="review",
        label=mark("Review"),
        public=mark("Being reviewed"),
        roles=("reviewer", "head", "agent"),
        follows=EXAMINED_ON,
    ),
    LegKind(
        name="decide",
        label=mark("Decide"),
        public=mark("Being decided"),
        roles=("approver", "head", "agent"),
        follows=AFTER_DECISION,
    ),
    LegKind(
        name="pay",
        label=mark("Pay out"),
        public=mark("Being paid out"),
        roles=("reviewer", "window"),
        follows=AFTER_DECISION,
    ),
    LegKind(
        name="make",
        label=mark("Make the certificate"),
        public=mark("Being made"),
        roles=("window", "reviewer"),
        follows=AFTER_DECISION,
    ),
    LegKind(
        name="follow_up",
        label=mark("Follow up"),
        public=mark("Being followed up"),
        roles=("reviewer", "window"),
        follows=AFTER_DECISION,
    ),
    LegKind(
        name="outside",
        label=mark("With an upper authority"),
        public=mark("With an authority above the county"),
        roles=("window", "reviewer"),
        follows=(*AFTER_ACCEPTANCE, *AFTER_DECISION),
        waits_for="outside_body",
    ),
    LegKind(
        name="carried_down",
        label=mark("Carry down"),
        public=mark("The result is on its way to you"),
        roles=("window", "agent"),
        follows=("accept", *INQUIRIES, "decide", *FULFILMENT, "carried_down", "handed_over"),
        hop=HAND_DOWN,
    ),
    LegKind(
        name="handed_over",
        label=mark("Hand over"),
        public=mark("Ready to be handed to you"),
        roles=("window", "agent"),
        hop=HANDOVER,
        ends_route=True,
    ),
)
