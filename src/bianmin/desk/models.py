"""What the desk keeps for itself: intakes that are not finished yet, addresses of feeds."""

import uuid

from django.conf import settings
from django.db import models

from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField


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


class Feed(models.Model):
    """The secret address at which somebody's calendar program reads what is due at a post.

    Found by ``digest`` of the token; the token itself is sealed, so that only its owner is shown
    it again. A revoked one answers nothing any more.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    post = models.BigIntegerField()
    token = EncryptedTextField()
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "post"],
                condition=models.Q(revoked_at__isnull=True),
                name="feed_one_a_post",
            ),
        ]


class Unsent(models.Model):
    """What ``owner`` sent to ``address`` when the session was over: each name with its values."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    address = models.CharField(max_length=500)
    typed = EncryptedJSONField()
    at = models.DateTimeField(db_index=True)
