"""That a ledger was taken out of the house."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ExportState(models.TextChoices):
    """How a ledger that is taken out stands."""

    WAITING = "waiting", _("being written")
    DONE = "done", _("ready")
    FORGOTTEN = "forgotten", _("no longer kept")


class Export(models.Model):
    """That a ledger was taken out of the house: by whom, when, why, and what was asked of it.

    The row stays; the sealed file (``digest``) is let go after a while. ``expected`` is how many
    rows there were to be, exact as far as a paper goes; ``rows`` how many have been written.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=4)
    reason = models.CharField(max_length=200)
    bodies = models.JSONField()
    asked = models.JSONField()
    expected = models.PositiveIntegerField()
    rows = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=9, choices=ExportState)
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "applications_export"
        indexes = [models.Index(fields=["owner", "-id"], name="export_own")]
