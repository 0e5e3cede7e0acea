"""The seals (印章) of bodies: which one a body's papers bear on which day."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from bianmin.network.models import Body
from bianmin.network.models.dated import Dated, period


class Seal(Dated):
    """One seal of a body. Only that it is stopped is ever written later, once.

    ``digest`` is the SHA-256 of its image, which is an SVG as papers take it; ``width`` how wide it
    is printed, in millimetres. A ``specimen`` (样章) is a demonstration's and proves nothing. One
    that is stopped signs nothing more from that instant, whatever its days say.
    """

    body = models.ForeignKey(Body, models.PROTECT, related_name="seals")
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, db_index=True)
    width = models.PositiveSmallIntegerField()
    specimen = models.BooleanField(default=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    entered_at = models.DateTimeField()
    stopped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    stopped_at = models.DateTimeField(null=True, blank=True)
    stop_reason = models.CharField(max_length=200, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            ExclusionConstraint(
                name="notices_seal_one_at_a_time",
                expressions=[("body", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                condition=models.Q(stopped_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.name
