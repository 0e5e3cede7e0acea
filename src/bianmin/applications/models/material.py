"""The papers of an application, and their pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField

from .application import Application


class Presence(models.TextChoices):
    """Where a paper of the list stands."""

    HERE = "here", _("Here")
    FOLLOWS = "follows", _("Will follow")
    NOT_NEEDED = "not_needed", _("Not needed")
    SHARED = "shared", _("Obtained from the authority that has it")


WITH_ORIGINAL = frozenset({"original", "original_and_copy"})
"""Forms in which the published list wants the original; of others none is asked for."""


class Material(models.Model):
    """A paper of the item's list, as this applicant brought it (申请材料).

    ``key`` is the paper's key in the item's edition; ``originals`` how many originals were taken
    in. They travel with the matter (with whom: the body that last received it) until
    ``returned_at``. ``compared_at``: when the original was compared with the pictures she had sent.
    ``reason`` says why it is not needed.
    """

    application = models.ForeignKey(Application, models.CASCADE, related_name="materials")
    key = models.CharField(max_length=8)
    name = models.CharField(max_length=120)
    form = models.CharField(max_length=24)
    copies = models.PositiveSmallIntegerField(default=1)
    required = models.CharField(max_length=12)
    presence = models.CharField(max_length=12, choices=Presence)
    originals = models.PositiveSmallIntegerField(default=0)
    returned_at = models.DateTimeField(null=True)
    compared_at = models.DateTimeField(null=True)
    reason = EncryptedTextField(default="")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["application", "key"], name="material_once"),
        ]

    @property
    def is_missing(self) -> bool:
        """Required, and neither here nor explained."""
        return self.required == "required" and self.presence == Presence.FOLLOWS


class Page(models.Model):
    """One photographed page of a paper, in order."""

    material = models.ForeignKey(Material, models.CASCADE, related_name="pages")
    file = models.ForeignKey("files.StoredFile", models.PROTECT)
    position = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField()
    added_by = models.BigIntegerField()

    class Meta:
        ordering = ["position", "id"]
