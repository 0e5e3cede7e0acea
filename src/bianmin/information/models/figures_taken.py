"""That the figures of a year were taken out of the house as a file, by whom and what for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FiguresTaken(models.Model):
    """Written down when it was done; ``bodies`` are the ids of those in the file."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    bodies = models.JSONField()
    reason = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("figures taken out")
        verbose_name_plural = _("figures taken out")

    def __str__(self) -> str:
        return f"{self.year} {self.owner_id}"
