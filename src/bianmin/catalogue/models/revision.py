"""The number that tells every process whether what it keeps of the catalogue is still true."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """One row: a number that is never used twice, new whenever an item changes (by trigger)."""

    number = models.BigIntegerField()

    class Meta:
        verbose_name = _("revision of the catalogue")
        verbose_name_plural = _("revisions of the catalogue")
