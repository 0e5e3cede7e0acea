"""What an item is at one place: its own telephone, door and hours; where its guides hang."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .editions import Edition, Item


class LocalValue(models.Model):
    """What differs at one body for one item; empty where the body's own values hold."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="local_values")
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    phone = models.CharField(max_length=30, blank=True)
    address = models.CharField(max_length=200, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    window = models.CharField(max_length=60, blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "body"], name="one_local_value_a_body")
        ]

    def __str__(self) -> str:
        return f"{self.item} @ {self.body_id}"


class Posting(models.Model):
    """A guide or plain sheet of one edition handed out or put up at one body."""

    class Kind(models.TextChoices):
        GUIDE = "guide", _("guide")
        PLAIN_SHEET = "plain_sheet", _("plain sheet")

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="postings")
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    posted_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-posted_on", "-id"]

    def __str__(self) -> str:
        return f"{self.edition} @ {self.body_id}"
