"""A question asked, and the first person asked, who answers for it until somebody takes it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class EnquiryState(models.TextChoices):
    """How an enquiry stands."""

    REFERRED = "referred", _("Referred, not yet taken")
    TAKEN = "taken", _("Taken by the right person")
    ANSWERED = "answered", _("Answered")
    RECEIVED = "received", _("Became an application")


class Enquiry(models.Model):
    """An enquiry (咨询) and its first person asked (首问责任人), who stays responsible."""

    first_asked = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="enquiries"
    )
    post = models.BigIntegerField()
    body = models.BigIntegerField()
    asked_at = models.DateTimeField()
    item = models.CharField(max_length=16, blank=True)
    words = EncryptedTextField(default="")
    state = models.CharField(max_length=12, choices=EnquiryState)
    referred_to = models.BigIntegerField(null=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    taken_at = models.DateTimeField(null=True)
    matter = models.ForeignKey("matters.Matter", models.PROTECT, null=True)

    class Meta:
        indexes = [
            models.Index(fields=["first_asked", "state"], name="enquiry_responsible"),
            models.Index(fields=["referred_to", "state"], name="enquiry_referred"),
        ]
