"""Steps of an application that she sends by herself: pre-reviewed, then originals compared.

The window looks through what she sent within the county's time (``prereview``) and tells her all
at once: what is missing (``ask_correction``), or that it is in order and which originals she is to
bring (``call_in``). She comes once; what needs no original is accepted without her coming.
"""

from bianmin.law.procedure import NEXT, Fact, Step
from bianmin.law.refusal import mark

from .. import rules
from .words import ASSISTED, CAPACITY, CHOSEN, CODES, COUNTERS, HERSELF, LISTED, MISSING, STEP_ASIDE

ORIGINALS = "originals"
"""The hold under which a promise stands until she has come with what is to be compared."""

STEPS = (
    Step(
        name="apply_online",
        label=mark("Apply online"),
        at=(),
        who=HERSELF,
        to=NEXT,
        opens=True,
        facts=(LISTED, CAPACITY),
        wording=("receipt",),
    ),
    Step(
        name="call_in",
        label=mark("In order: let her come with the originals"),
        at=("prereview",),
        who=COUNTERS,
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(Fact("originals", CODES, label=mark("which originals")), MISSING),
        requires=(rules.awaits_nobody, rules.not_accepted_by_law),
        checks=(rules.papers_complete,),
        stops=("prereview", "acceptance", "duty"),
        holds=ORIGINALS,
        waits_for="applicant",
        wording=("called_in",),
    ),
    Step(
        name="compare_originals",
        label=mark("Originals compared"),
        at=("accept",),
        who=ASSISTED,
        facts=(CHOSEN,),
        requires=(rules.awaits_originals,),
        restarts=("acceptance", "duty"),
        resumes=ORIGINALS,
        waits_for="post",
    ),
)
