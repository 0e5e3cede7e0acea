"""Composes and issues the papers of a request's steps, in the step's own transaction."""

from collections.abc import Callable, Mapping

from bianmin.casework.abouts import about
from bianmin.notices import services as notices
from bianmin.notices.models import Paper

from . import asking_papers, reply_papers
from .notices import words
from .occasion import Facts, Occasion


def issue(occasion: Occasion) -> list[Paper]:
    """Issue every paper the step makes, in order; a missing value refuses the step."""
    return [_issue(occasion, kind) for kind in occasion.plan.step.wording]


def _issue(occasion: Occasion, kind: str) -> Paper:
    facts = COMPOSERS.get(kind, reply_papers.reply)(occasion)
    return notices.issue(
        kind=kind,
        facts=facts,
        addressee=str(facts.get("whom") or occasion.party.name),
        organ=occasion.body.id,
        organ_mark=occasion.body.short_name,
        about=about(occasion.plan.situation.matter.id),
        at=occasion.recorded_at,
        training=occasion.training,
    )


def receipt(occasion: Occasion) -> Facts:
    """What she sent is registered, as of which day and why that day (31)."""
    request, letter = occasion.request, occasion.letter
    reason = f"received_{letter.channel}"
    known = occasion.plan.step.opens and not letter.was_confirmed
    return {
        **occasion.common(),
        "reason_day": words.say("said", reason if known else "received_confirmed"),
        "channel": words.say("channel", letter.channel),
        "form": words.say("form", request.form),
        "got_by": words.say("way", request.way),
        "tracking_code": request.code,
        "answer_by": occasion.last_day("reply"),
    }


COMPOSERS: Mapping[str, Callable[[Occasion], Facts]] = {
    "request_receipt": receipt,
    "request_confirmed": receipt,
    "clarification_notice": asking_papers.clarification,
    "reasons_notice": asking_papers.reasons,
    "third_party_letter": asking_papers.letter,
    "joint_maker_letter": asking_papers.letter,
    "third_party_told": asking_papers.told,
    "joint_maker_told": asking_papers.told,
    "fee_notice": asking_papers.fee,
    "reply_extended": reply_papers.extended,
    "reply_later": reply_papers.later,
    "request_ended": reply_papers.ended,
}
