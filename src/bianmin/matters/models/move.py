"""A day that moved because the calendar was changed."""

from django.db import models


class Move(models.Model):
    """That a clock, or the hop (``hop``) of an open stay, is due on another day than was said.

    ``calendar`` is the version by which it was reckoned anew; ``was_provisional`` says whether
    the earlier day had been announced as certain.
    """

    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    clock = models.CharField(max_length=24)
    was = models.DateField(null=True)
    now = models.DateField(null=True)
    was_provisional = models.BooleanField()
    calendar = models.BigIntegerField()
    moved_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["calendar", "id"], name="move_calendar"),
            models.Index(fields=["matter"], name="move_matter"),
        ]


class Reckoned(models.Model):
    """One row: the calendar by which every open clock has been reckoned."""

    calendar = models.BigIntegerField()
