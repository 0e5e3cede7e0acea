"""A fact asked of the body that knows it, instead of a paper (联网核查)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField

from .material import Material


class Verdict(models.TextChoices):
    """What the body that knows the fact says."""

    YES = "yes", _("confirmed")
    NO = "no", _("not confirmed")
    UNAVAILABLE = "unavailable", _("no answer")


class Verification(models.Model):
    """That a fact was asked of a system (by its code) for a paper, by whom, and what was answered.

    ``asked`` is what was sent of the person and ``said`` what came back, both sealed. She was told
    before; nothing is asked otherwise.
    """

    material = models.ForeignKey(Material, models.CASCADE, related_name="verifications")
    system = models.CharField(max_length=20)
    fact = models.CharField(max_length=12)
    asked = EncryptedJSONField()
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    said = EncryptedTextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=Verdict.values), name="verification_verdict_known"
            )
        ]
