"""Leave for an item to stay outside the county's centre."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from .editions import Item


def _person(**more: Any) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **more
    )


class Exemption(models.Model):
    """A department's wish with its reason; leave only with both approvals (不进中心办理).

    The county's centre reviews it (``reviewed_by``), the government approves it by a document
    (``document``, ``approved_on``), which ``approved_by`` has entered. ``ended_on``: the first day
    on which it is wished or holds no more; ``remark`` says why, where it was turned down.
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="exemptions")
    reason = models.CharField(max_length=300)
    asked_by = _person()
    asked_at = models.DateTimeField()
    reviewed_by = _person(null=True)
    reviewed_at = models.DateTimeField(null=True)
    document = models.CharField(max_length=200, blank=True)
    approved_on = models.DateField(null=True)
    approved_by = _person(null=True)
    ended_on = models.DateField(null=True)
    ended_by = _person(null=True)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["item"],
                condition=models.Q(ended_on__isnull=True),
                name="one_exemption_an_item",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_on__isnull=True)
                | (models.Q(reviewed_by__isnull=False) & ~models.Q(document="")),
                name="exemption_reviewed_before_approved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.approved_on}"

    def holds_on(self, day: datetime.date) -> bool:
        """Whether both have agreed and it has not ended."""
        if self.approved_on is None or self.approved_on > day:
            return False
        return self.ended_on is None or self.ended_on > day
