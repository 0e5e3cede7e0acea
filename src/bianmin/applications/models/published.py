"""A handling result that the public may read, for as long as the county says."""

from django.db import models


class PublishedResult(models.Model):
    """The result of a finished matter as the public reads it (办理结果公开).

    Nothing here could name a person: ``name`` is covered already, and empty where it may not
    appear at all. ``item`` is the item's code, ``site`` the id of the body that handed the result
    over, ``last_day`` the last on which it is shown; the row goes after it.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    item = models.CharField(max_length=16)
    title = models.TextField()
    result = models.TextField()
    site = models.BigIntegerField()
    name = models.TextField()
    day = models.DateField()
    last_day = models.DateField()

    class Meta:
        indexes = [
            models.Index(fields=["-day", "-matter"], name="published_newest"),
            models.Index(fields=["last_day"], name="published_until"),
        ]
