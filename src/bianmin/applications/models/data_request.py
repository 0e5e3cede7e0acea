"""What somebody asks about the data kept of her, and what was answered."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class DataRequestKind(models.TextChoices):
    """Her rights over her data (个人信息保护法 45-48)."""

    COPY = "copy", _("See and copy what is kept of me")
    CORRECT = "correct", _("Correct or complete it")
    ERASE = "erase", _("Delete it")
    EXPLAIN = "explain", _("Explain how it is handled")


class DataOutcome(models.TextChoices):
    """How it was answered."""

    GRANTED = "granted", _("Done as asked")
    REFUSED = "refused", _("Not done")


class RefusalGround(models.TextChoices):
    """Why a request may be refused; the article stands in the answer (个人信息保护法 50)."""

    KEPT_BY_LAW = "kept_by_law", _("The law wants it kept longer; it is used for nothing else")
    STILL_NEEDED = "still_needed", _("The matter it was given for is not finished")
    IS_RIGHT = "is_right", _("It was checked and is right")
    NOT_HERS = "not_hers", _("It is somebody else’s, or would show somebody else’s")


class DataRequest(models.Model):
    """A request (个人信息请求), by way of the matter from which she asked.

    ``body`` took that matter in; its head answers by ``due_at``. ``entered_by`` typed in what was
    asked at the counter. ``ground`` says why it was refused.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+")
    party = models.ForeignKey("people.Party", models.PROTECT, related_name="+")
    body = models.BigIntegerField()
    kind = models.CharField(max_length=8, choices=DataRequestKind)
    words = EncryptedTextField(default="")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    outcome = models.CharField(max_length=8, choices=DataOutcome, blank=True, default="")
    ground = models.CharField(max_length=12, choices=RefusalGround, blank=True, default="")
    answer = EncryptedTextField(default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["body", "answered_at", "due_at"], name="data_request_of_body"),
            models.Index(fields=["party"], name="data_request_of_party"),
        ]
