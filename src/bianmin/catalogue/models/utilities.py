"""What public utilities and institutions publish of their own services."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from .editions import State


class UtilityDirectory(models.Model):
    """A unit's directory and guide (服务项目目录), from its draft to the day another follows.

    ``content`` is a ``catalogue.utilities.Charter`` as JSON, ``content_digest`` tells it apart;
    what was published is never changed. A draft is handed to another person (``submitted_at``).
    """

    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    content = models.JSONField()
    content_digest = models.CharField(max_length=64)
    submitted_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["body", "number"], name="one_directory_a_number"),
            models.UniqueConstraint(
                fields=["body", "state"],
                condition=models.Q(state__in=[State.DRAFT, State.IN_FORCE]),
                name="one_directory_a_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.DRAFT) | models.Q(published_at__isnull=False),
                name="directory_published_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} ({self.number})"
