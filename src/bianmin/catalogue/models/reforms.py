"""What became of an item when the lists were cleared, and who took over what was delegated."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .editions import Item


class Reform(models.Model):
    """From ``from_day`` on an item is kept, cancelled, managed otherwise or delegated."""

    class State(models.TextChoices):
        KEPT = "kept", _("kept")
        CANCELLED = "cancelled", _("cancelled")
        CHANGED = "changed", _("managed in another way")
        DELEGATED = "delegated", _("delegated downwards")

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="reforms")
    state = models.CharField(max_length=10, choices=State.choices)
    from_day = models.DateField()
    document = models.CharField(max_length=200)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["from_day", "id"]

    def __str__(self) -> str:
        return f"{self.item} {self.state}"


class Takeover(models.Model):
    """A lower body's word that it has taken over a delegated item (承接)."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="takeovers")
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    from_day = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "body"], name="one_takeover_a_body")
        ]

    def __str__(self) -> str:
        return f"{self.item} @ {self.body_id}"
