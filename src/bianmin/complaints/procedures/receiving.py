"""How a complaint comes into the one register, by whatever channel."""

from bianmin.law.procedure import NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .words import LAW, TYPING

CHANNELS = ("online", "phone", "opinion_box", "report_box", "visit", "letter", "hotline")
CATEGORIES = ("quality", "attitude", "integrity", "fees", "disclosure", "other")
FACTS = (
    Fact("channel", label=mark("how it came"), choices=CHANNELS),
    Fact("category", label=mark("what it is about"), choices=CATEGORIES),
    Fact("subject", label=mark("whom it is about"), choices=("body", "somebody", "person")),
    Fact("named", label=mark("whether she gave her name"), choices=("named", "anonymous")),
    Fact("words", FactKind.DIGEST, label=mark("what is complained of")),
)
RECEIPT = ("complaint_receipt",)

STEPS = (
    Step(
        name="register_complaint",
        label=mark("Register a complaint"),
        at=(),
        who=TYPING,
        to=NEXT,
        opens=True,
        facts=FACTS,
        wording=RECEIPT,
    ),
    Step(
        name="complain_online",
        label=mark("Complain online"),
        at=(),
        who=LAW,
        to=NEXT,
        opens=True,
        facts=FACTS,
        wording=RECEIPT,
    ),
    Step(
        name="complain_again",
        label=mark("Not content with the answer: looked into again"),
        at=(),
        who=LAW,
        to=NEXT,
        opens=True,
        facts=(*FACTS, Fact("again_of", FactKind.ID, label=mark("the earlier complaint"))),
        wording=RECEIPT,
    ),
)
