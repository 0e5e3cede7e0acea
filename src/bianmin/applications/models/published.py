"""Handling results that the public may read: as long as the county says, or until taken down."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


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


class TakenDownFor(models.TextChoices):
    """Why a result is public no more."""

    PERSONAL = "personal", _("It let somebody be recognised")
    WRONG = "wrong", _("It was wrong")
    ASKED = "asked", _("Whom it was about asked for it")
    CHANGED = "changed", _("The result no longer holds")
    OTHER = "other", _("Another reason")


class TakenDownResult(models.Model):
    """A result taken down by hand (撤下公开结果): who, when, why; of whom, it does not say.

    ``reason`` are the words of who took it down, for the offices alone; the public reads
    ``ground``, with item and days, until ``last_day``, when the result would have gone by itself.
    ``site`` is the body that had handed it over. The row stays.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    item = models.CharField(max_length=16)
    title = models.TextField()
    site = models.BigIntegerField()
    day = models.DateField()
    last_day = models.DateField()
    ground = models.CharField(max_length=8, choices=TakenDownFor)
    reason = EncryptedTextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["last_day"], name="taken_down_until")]
