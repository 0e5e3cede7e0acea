"""Papers printed many at a time as one file."""

from django.conf import settings
from django.db import models


class PrintBatch(models.Model):
    """That papers (ids, in order) were printed as one file, by whom and when.

    ``done`` is how many have been made, ``failed`` those that could not be and are left out. The
    row stays; the sealed file (``digest``) is let go after a while.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    papers = models.JSONField()
    done = models.PositiveIntegerField(default=0)
    failed = models.JSONField(default=list)
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    forgotten = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "desk_printbatch"
