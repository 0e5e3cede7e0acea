"""Looking into a complaint: what was found, who was heard, more time, and how it is concluded."""

from collections.abc import Iterator, Mapping

from bianmin.law.procedure import CLOSED, NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from ..findings import FINDINGS, TRUE
from .words import ASIDE, HEAD, HEAD_OF_BODY, MINE, REASON

WITHIN = Fact("within", FactKind.COUNT, label=mark("in how many working days"))
FAULT = Fact("fault", FactKind.DIGEST, label=mark("what is to be put right"))
STEP_OF: Mapping[str, str] = {
    "upheld": "conclude_upheld",
    "partly_upheld": "conclude_partly_upheld",
    "not_upheld": "conclude_not_upheld",
    "not_established": "conclude_not_established",
}
"""The step by which each finding is made."""

LABELS = {
    "upheld": mark("Conclude: upheld"),
    "partly_upheld": mark("Conclude: partly upheld"),
    "not_upheld": mark("Conclude: not upheld"),
    "not_established": mark("Conclude: cannot be established"),
}
SHEET = "complaint_sheet"


def _conclusions() -> Iterator[Step]:
    """What is found true is put right within a time that is set with it, and she is answered."""
    for finding in FINDINGS:
        is_true = finding in TRUE
        yield Step(
            name=STEP_OF[finding],
            label=LABELS[finding],
            at=("investigate",),
            who=MINE,
            to=NEXT if is_true else CLOSED,
            facts=(REASON, FAULT, WITHIN) if is_true else (REASON,),
            requires=(rules.was_looked_into,),
            checks=(rules.reasonable,) if is_true else (),
            starts=("rectify",) if is_true else (),
            stops=("finish",),
            outcome=finding,
            impartial=ASIDE,
            wording=("complaint_reply", "rectification_notice", SHEET)
            if is_true
            else ("complaint_reply", SHEET),
        )


STEPS = (
    Step(
        name="record_finding",
        label=mark("Record what was found"),
        at=("investigate",),
        who=MINE,
        facts=(Fact("found", FactKind.DIGEST, label=mark("what was found")),),
        primary=True,
        impartial=ASIDE,
    ),
    Step(
        name="hear_somebody",
        label=mark("Record who was heard"),
        at=("investigate",),
        who=MINE,
        facts=(
            Fact(
                "heard", label=mark("who was heard"), choices=("complained_of", "head", "witness")
            ),
            Fact("said", FactKind.DIGEST, label=mark("what was said")),
        ),
        impartial=ASIDE,
    ),
    Step(
        name="extend",
        label=mark("Extend"),
        at=("investigate",),
        who=HEAD,
        facts=(Fact("days", FactKind.COUNT, label=mark("by how many days")), REASON),
        extends=("finish",),
        approver=HEAD_OF_BODY,
        takes_up=False,
        wording=("complaint_extended",),
    ),
    *_conclusions(),
)
