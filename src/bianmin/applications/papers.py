"""Composes and issues the papers of an application's steps, in the step's own transaction."""

from collections.abc import Callable, Mapping

from bianmin.casework.abouts import about
from bianmin.notices import services as notices
from bianmin.notices.models import Paper

from . import (
    acceptance_papers,
    closing_papers,
    hearing_papers,
    intake_papers,
    paying_papers,
    returning_papers,
    serving_papers,
    timing_papers,
)
from .models import Mandate
from .occasion import Facts, Occasion


def issue(occasion: Occasion) -> list[Paper]:
    """Issue every paper the step makes, in order; a missing value refuses the step."""
    step = occasion.plan.step
    made = [_issue(occasion, *COMPOSERS[wording](occasion)) for wording in step.wording]
    is_intake = step.opens and step.wording
    if is_intake and occasion.application.mandate == Mandate.CONFIRMED:
        made.append(_issue(occasion, *intake_papers.mandate(occasion)))
    return made


def _issue(occasion: Occasion, kind: str, facts: Facts) -> Paper:
    return notices.issue(
        kind=kind,
        facts=facts,
        addressee=occasion.party.name,
        organ=occasion.body.id,
        organ_mark=occasion.body.short_name,
        about=about(occasion.plan.situation.matter.id),
        at=occasion.plan.entry.recorded_at,
        training=occasion.training,
    )


COMPOSERS: Mapping[str, Callable[[Occasion], tuple[str, Facts]]] = {
    "receipt": intake_papers.receipt,
    "correction": intake_papers.correction,
    "acceptance": acceptance_papers.acceptance,
    "non_acceptance": acceptance_papers.non_acceptance,
    "grant": closing_papers.grant,
    "refusal": closing_papers.refusal,
    "hand_over": closing_papers.hand_over,
    "service_record": serving_papers.service_record,
    "service_notice": serving_papers.service_notice,
    "hearing_offered": hearing_papers.offered,
    "hearing_notice": hearing_papers.notice,
    "hearing_minutes": hearing_papers.minutes,
    "hearing_refused": hearing_papers.refused,
    "payment_notice": paying_papers.payment_notice,
    "originals_returned": returning_papers.originals_returned,
    "withdrawal": closing_papers.withdrawal,
    "supplied": intake_papers.supplied,
    "called_in": intake_papers.called_in,
    "mandate_ended": closing_papers.mandate_ended,
    "voided": closing_papers.voided,
    "annulment": acceptance_papers.annulment,
    "undertaking": acceptance_papers.undertaking,
    "special_procedure": timing_papers.special_procedure,
    "extension": timing_papers.extension,
}
