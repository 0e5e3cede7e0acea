"""A limit as it was when a clock started."""

from django.db import models


class PinnedLimit(models.Model):
    """A limit's row, content-addressed: written down once for all clocks that run by it.

    ``digest`` is the hex SHA-256 of its canonical text. Never changed, by trigger and by right.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    content = models.JSONField()
