"""That bodies file their guides and directories with the county's office (报备, DI-30)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordFiling(models.Model):
    """What a body sent to the county's office to be kept on file there, and that it is.

    It stands for what was public at ``sent_at``; what changes after that is sent again.
    """

    class Of(models.TextChoices):
        GUIDE = "guide", _("guide to information")
        DIRECTORY = "directory", _("directory of information")

    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    of = models.CharField(max_length=10, choices=Of.choices)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField()
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    filed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["body", "of"], name="record_filing_of_body")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(filed_at__isnull=True, filed_by__isnull=True)
                | models.Q(filed_at__isnull=False, filed_by__isnull=False)
                & ~models.Q(filed_by=models.F("sent_by")),
                name="record_filed_by_another",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.of} ({self.pk})"
