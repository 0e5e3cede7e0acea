"""Composes and issues the papers of a complaint's steps, in the step's own transaction.

No paper names who complains: whoever may read the papers need not know her.
"""

from collections.abc import Callable, Mapping

from bianmin.casework.abouts import about
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.policy import selectors as policy

from .findings import TRUE
from .notices import words
from .occasion import Facts, Occasion
from .policies import AGAIN


def issue(occasion: Occasion) -> list[Paper]:
    """Issue every paper the step makes, in order; a missing value refuses the step."""
    return [_issue(occasion, kind) for kind in occasion.plan.step.wording]


def _issue(occasion: Occasion, kind: str) -> Paper:
    facts = COMPOSERS[kind](occasion)
    return notices.issue(
        kind=kind,
        facts=facts,
        addressee=str(facts.get("whom") or facts["applicant"]),
        organ=occasion.body.id,
        organ_mark=occasion.body.short_name,
        about=about(occasion.complaint.pk),
        at=occasion.recorded_at,
        training=occasion.training,
    )


def receipt(occasion: Occasion) -> Facts:
    """That it is registered, with whom, and until when she is told whether it is taken up."""
    return {
        **occasion.common(),
        "tracking_code": occasion.complaint.code,
        "accept_by": occasion.last_day("accept"),
    }


def declined(occasion: Occasion) -> Facts:
    """Why it is not taken up, and what she can do now."""
    ground = occasion.told["ground"]
    return {
        **occasion.common(),
        "ground": words.say("ground", ground),
        "reasons": occasion.written["reason"],
        "now": words.say("now", ground),
        "basis": words.say("basis", ground),
    }


def extended(occasion: Occasion) -> Facts:
    """More time, once, and why."""
    before, after = occasion.plan.situation.clock("finish"), occasion.plan.clock("finish")
    assert before is not None
    assert after is not None
    due = before.due_at
    return {
        **occasion.common(),
        "due_before": words.last_day(due) if due else words.say("said", "no_due"),
        "longer": words.period(int(occasion.told["days"]), after.limit.unit),
        "due": occasion.last_day("finish"),
        "reasons": occasion.written["reason"],
        "basis": words.say("said", "county_rules"),
    }


def reply(occasion: Occasion) -> Facts:
    """How it was concluded and why; what is done about it; what she may do if not content."""
    finding = occasion.complaint.finding
    days = policy.value(AGAIN, occasion.plan.situation.day)
    return {
        **occasion.common(),
        "finding": words.say("finding", finding),
        "reasons": occasion.written["reason"],
        "put_right": words.say("said", "is_put_right") if finding in TRUE else "",
        "again": words.say("said", "again", days=days),
        "basis": words.say("said", "reply_basis"),
    }


def rectification(occasion: Occasion) -> Facts:
    """To the body complained of: what is to be put right and by when; nothing of who complained,
    nor the number of the complaint."""
    facts = occasion.common()
    return {
        "whom": occasion.target,
        "item": words.say("title", "rectification"),
        "found_on": words.day(occasion.plan.situation.day),
        "fault": occasion.written["fault"],
        "put_right_by": occasion.last_day("rectify"),
        "basis": words.say("said", "rectify_basis"),
        "handled_by": facts["handled_by"],
    }


def sheet(occasion: Occasion) -> Facts:
    """The register's own sheet (投诉登记表): for the file, without her name."""
    outcome = occasion.plan.step.outcome
    return {
        **occasion.common(),
        "finding": words.say("finding", outcome),
        "content": occasion.complaint.words,
        "reasons": occasion.written["reason"],
        "put_right_by": occasion.last_day("rectify") if outcome in TRUE else "",
    }


COMPOSERS: Mapping[str, Callable[[Occasion], Facts]] = {
    "complaint_receipt": receipt,
    "complaint_declined": declined,
    "complaint_extended": extended,
    "complaint_reply": reply,
    "rectification_notice": rectification,
    "complaint_sheet": sheet,
}
