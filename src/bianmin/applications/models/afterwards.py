"""What follows a finished matter: a return visit, and her opinion with its answer."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class VisitWay(models.TextChoices):
    """How she was asked."""

    PHONE = "phone", _("By telephone")
    HOME = "home", _("At her home")
    SITE = "site", _("At the centre or in the village")


class Finding(models.TextChoices):
    """What the visit found."""

    SATISFIED = "satisfied", _("Satisfied")
    DISSATISFIED = "dissatisfied", _("Not satisfied")
    NOT_REACHED = "not_reached", _("Not reached")


class ReturnVisit(models.Model):
    """The return visit (跟踪回访) owed to a matter that an agent carried to its end.

    ``body`` is the body whose task it is, until ``due_at``; ``finding`` is empty until somebody
    has asked her, ``answers`` what she said, in the visitor's words.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    body = models.BigIntegerField()
    due_at = models.DateTimeField()
    visited_on = models.DateField(null=True)
    visitor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    way = models.CharField(max_length=8, choices=VisitWay, blank=True, default="")
    finding = models.CharField(max_length=12, choices=Finding, blank=True, default="")
    answers = EncryptedTextField(default="")

    class Meta:
        indexes = [models.Index(fields=["body", "finding", "due_at"], name="visit_of_body")]


class OpinionWay(models.TextChoices):
    """How an opinion came."""

    ONLINE = "online", _("From her tracking page")
    PAPER = "paper", _("On paper, entered by staff")


class Opinion(models.Model):
    """What she thinks of how her matter was handled (反馈意见), one for a matter.

    ``body`` is the body where she handed it in, whose head answers; she may change her words until
    it is answered. ``entered_by`` typed in what came on paper. ``contact`` is hers to give.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    body = models.BigIntegerField()
    way = models.CharField(max_length=8, choices=OpinionWay)
    words = EncryptedTextField()
    contact = EncryptedTextField(default="")
    given_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    answer = EncryptedTextField(default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["body", "answered_at", "given_at"], name="opinion_of_body")]
