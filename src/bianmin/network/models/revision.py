"""The number that tells every process whether its directory is still true."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """A single row; statement triggers raise its number whenever the network changes."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    number = models.BigIntegerField(
        help_text=_("Grows with each change and never comes back, not even after a rollback.")
    )

    class Meta:
        db_table = "network_revision"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="network_revision_single_row")
        ]
