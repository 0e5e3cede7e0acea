"""The layout plan: where the points that are still lacking are to be, and by when."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from .divisions import Division


class SitePlan(models.Model):
    """That a place is to have its site by a day (布点规划); ``where``: whose rooms, which street.

    The newest of a place counts; earlier ones stay, so that a plan put off is seen to be.
    """

    division = models.ForeignKey(
        Division, models.PROTECT, to_field="code", related_name="site_plans"
    )
    by_day = models.DateField()
    where = models.CharField(max_length=200)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    set_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.division_id} {self.by_day}"
