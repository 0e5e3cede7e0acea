"""The pledge that somebody on the staff has signed (岗位承诺书)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.files.models import StoredFile

from .dated import Recorded


class Pledge(Recorded):
    """That a person signed a version of the pledge on a day, with its words as they were then."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="pledges",
        help_text=_("Who signed."),
    )
    version = models.CharField(max_length=40, help_text=_("Which version was signed."))
    promises = models.JSONField(help_text=_("What was promised: a list of sentences."))
    signed_on = models.DateField(help_text=_("The day of the signature."))
    scan = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The signed paper, photographed or as PDF."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "version"], name="network_pledge_signed_once"
            )
        ]
        ordering = ["-signed_on", "-id"]
