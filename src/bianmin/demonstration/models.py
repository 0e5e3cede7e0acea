"""How far the demonstration's past has been loaded."""

from django.db import models


class Loading(models.Model):
    """The one load of this database: up to which instant, how many matters, and how far it is.

    ``day`` is the last day whose steps are all written; the next start goes on after it.
    """

    ends_at = models.DateTimeField()
    matters = models.PositiveIntegerField()
    day = models.DateField(null=True)
    finished = models.BooleanField(default=False)
