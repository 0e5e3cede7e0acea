"""A matter for which the green channel was opened."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Haste(models.Model):
    """Once a matter: by whom and when, and for which of the county's reasons.

    ``way`` is how it went up, a step of ``haste.STEPS``; ``post`` and ``body`` are those of who
    opened it.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    reason = models.CharField(max_length=40)
    way = models.CharField(max_length=20)
    post = models.BigIntegerField()
    body = models.BigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("urgent matter")
        verbose_name_plural = _("urgent matters")
        indexes = [models.Index(fields=["at", "body"], name="haste_by_time_and_body")]
