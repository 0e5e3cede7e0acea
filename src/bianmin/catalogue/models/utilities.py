"""What public utilities and institutions publish of their own services."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class UtilityDirectory(models.Model):
    """A unit's directory and guide as it published them (服务项目目录); the newest counts.

    ``content`` is a ``catalogue.utilities.Charter`` as JSON. Rows are never changed.
    """

    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "number"], name="one_directory_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.body_id} ({self.number})"
