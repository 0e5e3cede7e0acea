"""Which body is competent for which subject, at which tier, in which place."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..tiers import Tier
from .bodies import Body
from .dated import Dated, Recorded, period


class Competence(Dated, Recorded):
    """One dated row of competence: subject x tier x place -> body."""

    subject = models.CharField(
        max_length=60, help_text=_("An item's code, a department's name, or * for everything.")
    )
    tier = models.PositiveSmallIntegerField(
        choices=[(int(tier), tier.name) for tier in Tier],
        help_text=_("The tier at which the work is done."),
    )
    place = models.CharField(
        max_length=12, help_text=_("The beginning of the division codes it covers.")
    )
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="competences", help_text=_("The competent body.")
    )
    document = models.CharField(
        max_length=200, blank=True, help_text=_("The law, list or order that says so.")
    )

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(place__regex=r"^([0-9]{2}){1,3}$|^[0-9]{9}$|^[0-9]{12}$"),
                name="network_competence_place_is_a_whole_step",
            ),
            ExclusionConstraint(
                name="network_competence_one_body_at_a_time",
                expressions=[
                    ("subject", RangeOperators.EQUAL),
                    ("tier", RangeOperators.EQUAL),
                    ("place", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
            ),
        ]
