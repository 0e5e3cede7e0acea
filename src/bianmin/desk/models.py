"""What the desk keeps for itself: intakes that are not finished yet."""

import uuid

from django.conf import settings
from django.db import models

from bianmin.vault.fields import EncryptedJSONField


class Draft(models.Model):
    """An intake under way; its content is sealed, and gone when the application is received.

    ``key`` is the idempotency key of the receipt to come. What ``content`` holds is said in
    ``desk.intake.drafts``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    post = models.BigIntegerField()
    key = models.CharField(max_length=64)
    content = EncryptedJSONField(default=dict)
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["owner", "-changed_at"], name="draft_own")]
