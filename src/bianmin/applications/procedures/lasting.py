"""Steps about time: special procedures, local ones, an extension, the reason for a delay."""

from bianmin.law.holds import ARTICLE_45
from bianmin.law.procedure import ANY, NAMED, Fact, Step
from bianmin.law.ranks import Rank
from bianmin.law.refusal import mark

from .. import timing
from .legs import AFTER_ACCEPTANCE, INQUIRIES
from .words import CODES, COUNT, MINE, ORGAN_HEAD, REASON, STEP_ASIDE

EXAMINED = (*INQUIRIES, "decide")
PLANNED = Fact("planned", COUNT, label=mark("how many working days it is to take"))

STEPS = (
    Step(
        name="begin_special",
        label=mark("Begin a special procedure"),
        at=EXAMINED,
        who=MINE,
        facts=(Fact("hold", label=mark("which procedure")), PLANNED, REASON),
        requires=(timing.law_is_held_by_it,),
        checks=(timing.days_are_planned,),
        hold_kinds=ARTICLE_45,
        wording=("special_procedure",),
    ),
    Step(
        name="begin_local",
        label=mark("Begin a local procedure"),
        at=EXAMINED,
        who=MINE,
        facts=(PLANNED, REASON),
        requires=(timing.promise_runs,),
        checks=(timing.days_are_planned,),
        holds="practice",
    ),
    Step(
        name="end_procedure",
        label=mark("End the procedure"),
        at=AFTER_ACCEPTANCE,
        who=MINE,
        facts=(Fact("ends", COUNT, label=mark("which procedure")), REASON),
        requires=(timing.something_lasts,),
        checks=(timing.was_begun_by_a_step,),
        resumes=NAMED,
    ),
    Step(
        name="extend",
        label=mark("Extend the limit"),
        at=EXAMINED,
        who=ORGAN_HEAD,
        impartial=STEP_ASIDE,
        facts=(Fact("days", COUNT, label=mark("by how many days")), REASON),
        requires=(timing.can_be_extended,),
        extends=("decision",),
        approver=Rank.ORGAN_HEAD,
        takes_up=False,
        wording=("extension",),
    ),
    Step(
        name="explain_delay",
        label=mark("State the reason for the delay"),
        at=ANY,
        who=MINE,
        facts=(REASON, Fact("late", CODES, label=mark("which limits have passed"))),
        requires=(timing.something_is_unexplained,),
        takes_up=False,
    ),
)
