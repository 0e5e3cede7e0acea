"""Originals given back after the matter was closed and put into the file."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from bianmin.vault.fields import EncryptedTextField


class GivenBack(models.Model):
    """That she fetched originals (领回原件) from the file of a closed matter, and who signed.

    ``keys`` are the papers of the matter's list; ``signed`` a code of ``delivering.SIGNED``;
    ``proxy_name`` and ``proxy_id`` are of who fetched them for her; ``paper`` is the proof.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+")
    keys = ArrayField(models.CharField(max_length=8))
    signed = models.CharField(max_length=8)
    proxy_name = EncryptedTextField(default="")
    proxy_id = EncryptedTextField(default="")
    body = models.BigIntegerField()
    post = models.BigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    paper = models.OneToOneField("notices.Paper", models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["matter"], name="given_back_of_matter")]
