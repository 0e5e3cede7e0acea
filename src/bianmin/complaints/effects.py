"""What a conclusion leaves besides: the finding, and in the assessment what was found true."""

from bianmin.law.zone import day_of

from .findings import FINDINGS, TRUE
from .models import Assessment, Complaint
from .occasion import Occasion


def settle(occasion: Occasion) -> None:
    """Note how it was concluded, by the step that did."""
    finding = occasion.plan.step.outcome
    if finding not in FINDINGS:
        return
    day = day_of(occasion.plan.entry.effective_at)
    row = occasion.complaint
    Complaint.objects.filter(pk=row.pk).update(finding=finding, concluded_on=day)
    row.finding, row.concluded_on = finding, day
    if finding in TRUE and not occasion.training:
        Assessment.objects.create(
            matter_id=row.pk,
            number=occasion.plan.situation.matter.number,
            body=row.body,
            person=row.person,
            category=row.category,
            finding=finding,
            day=day,
        )
