"""How far the sealing anew of everything has come, after a new key was made."""

from django.db import models


class Resealing(models.Model):
    """One place (a table with sealed columns, or the file store) on its way to a new key.

    ``after`` is up to where this pass has come: a primary key, or a directory of the store.
    ``done`` counts rows and files sealed anew, ``broken`` those that do not open and stay as they
    are. ``finished_at`` is when nothing was left under another key or algorithm.
    """

    place = models.CharField(max_length=100, primary_key=True)
    after = models.CharField(max_length=64, blank=True, default="")
    done = models.PositiveBigIntegerField(default=0)
    broken = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.place
