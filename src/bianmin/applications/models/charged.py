"""That somebody was asked for money for agency, which is free."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField

from .afterwards import OpinionWay


class ChargeOutcome(models.TextChoices):
    """What supervision found."""

    GIVEN_BACK = "given_back", _("It was so: the money was given back, and it is dealt with")
    NOT_SO = "not_so", _("Looked into: nobody took money for it")
    LAWFUL = "lawful", _("It was a fee that the law sets, not one for agency")


class ChargeReport(models.Model):
    """What she says of money asked for agency (反映代办收费), one for a matter, at any time.

    ``body`` is where she handed it in; supervision above it looks into it. She may change her
    words until it is answered. ``entered_by`` typed in what she said in person.
    """

    matter = models.OneToOneField(
        "matters.Matter", models.PROTECT, primary_key=True, related_name="charge_report"
    )
    body = models.BigIntegerField()
    way = models.CharField(max_length=8, choices=OpinionWay)
    words = EncryptedTextField()
    contact = EncryptedTextField(default="")
    reported_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    outcome = models.CharField(max_length=12, choices=ChargeOutcome, blank=True, default="")
    answer = EncryptedTextField(default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["body", "answered_at", "reported_at"], name="charge_of_body")
        ]
