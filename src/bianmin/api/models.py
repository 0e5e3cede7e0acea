"""What the API keeps of its own: the answers to deeds that are done once."""

from django.db import models

from bianmin.people.models import Client
from bianmin.vault.fields import EncryptedJSONField


class Answered(models.Model):
    """What a program was answered to a deed under ``key``; sealed.

    ``asked`` is the keyed digest of what was to be done, to whom and with what.
    """

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    key = models.CharField(max_length=44)
    asked = models.BinaryField(max_length=32)
    answer = EncryptedJSONField(null=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client", "key"], name="answered_once"),
        ]
