"""The leading groups of the county and its towns (领导小组), their members and their offices."""

from django.db import models

from ..kinds import Part
from .bodies import Body
from .dated import Dated, Recorded
from .posts import Post


class LeadingGroup(Dated, Recorded):
    """A leading group of the county or a town; its ``office`` is a post, with an inbox (AD-07)."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="leading_groups")
    name = models.CharField(max_length=120)
    office = models.ForeignKey(Post, models.PROTECT, related_name="office_of")
    document = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class LeadingMember(Dated, Recorded):
    """Somebody in a leading group for a time; ``title`` is the office held elsewhere."""

    group = models.ForeignKey(LeadingGroup, models.PROTECT, related_name="members")
    part = models.CharField(max_length=10, choices=Part.choices)
    name = models.CharField(max_length=30)
    title = models.CharField(max_length=60)
    phone = models.CharField(max_length=30, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(part__in=Part.values), name="network_leading_part_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
