"""What is kept of somebody who applies alone: the draft, its uploads, codes sent."""

import uuid

from django.db import models

from bianmin.vault.fields import EncryptedJSONField


class OnlineDraft(models.Model):
    """An application under way on somebody's phone; sealed, and gone once it is sent.

    ``resume`` is the digest of the code by which she goes on elsewhere, set once her number is
    confirmed; ``key`` the idempotency key of the sending. What ``content`` holds is said in
    ``applications.online.drafts``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    resume = models.BinaryField(max_length=32, unique=True, null=True)
    key = models.CharField(max_length=64)
    content = EncryptedJSONField(default=dict)
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField(db_index=True)


class Upload(models.Model):
    """A page that has come: the same ``key`` sent again is answered the same, and kept once.

    ``file`` is the id of the stored file.
    """

    draft = models.ForeignKey(OnlineDraft, models.CASCADE, related_name="uploads")
    key = models.CharField(max_length=64)
    file = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "key"], name="upload_once"),
        ]


class PhoneCode(models.Model):
    """A code sent to a phone. Number, sender's address and code are kept as keyed digests only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    number = models.BinaryField(max_length=32)
    address = models.BinaryField(max_length=32)
    code = models.BinaryField(max_length=32)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["number", "sent_at"], name="code_by_number"),
            models.Index(fields=["address", "sent_at"], name="code_by_address"),
        ]
