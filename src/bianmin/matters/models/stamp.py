"""What started, held or stopped a clock."""

from django.db import models


class Stamp(models.Model):
    """A mark on a clock. Append-only, by trigger and by right.

    ``version`` is the entry's that made it; ``ends`` that of the entry whose hold a resume ends;
    ``value`` the length an extension adds, or the days a hold is planned to last; ``approver``
    the rank that allowed an extension; ``paper`` the kind of paper by which it was told.
    """

    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    clock = models.CharField(max_length=24)
    kind = models.CharField(max_length=12)
    at = models.DateTimeField()
    hold = models.CharField(max_length=24, default="")
    ends = models.PositiveIntegerField(null=True)
    value = models.PositiveSmallIntegerField(null=True)
    article = models.CharField(max_length=120, default="")
    approver = models.CharField(max_length=24, default="")
    paper = models.CharField(max_length=40, default="")
    version = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["matter"], name="stamp_matter")]
