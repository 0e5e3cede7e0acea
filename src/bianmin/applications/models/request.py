"""Help somebody asks for that is no item, whom a leader was asked, and what she was told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField

from .afterwards import VisitWay
from .enquiry import Enquiry


class RequestKind(models.TextChoices):
    """What is asked for."""

    HELP = "help", _("Help in a difficulty")
    HOME = "home", _("Somebody to come to her home")
    LATE = "late", _("Service outside office hours")


class HelpRequest(models.Model):
    """A request for help (群众求助申请表): an enquiry with a person, a number and a limit.

    ``place`` is the village's code, ``wish`` what she would like to come of it; what she needs are
    the enquiry's words. ``wanted_at``: when somebody is to come or to stay; null for plain help.
    """

    enquiry = models.OneToOneField(
        Enquiry, models.PROTECT, primary_key=True, related_name="request"
    )
    number = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=8, choices=RequestKind)
    name = EncryptedTextField()
    phone = EncryptedTextField(default="")
    place = models.CharField(max_length=12)
    wish = EncryptedTextField(default="")
    wanted_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()


class LeaderAsked(models.Model):
    """What whoever answers for an enquiry asked a leader (请示), and the leader's answer."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="leaders")
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    question = EncryptedTextField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = EncryptedTextField(default="")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enquiry"],
                condition=models.Q(answered_at__isnull=True),
                name="leader_asked_one_open",
            ),
        ]
        indexes = [
            models.Index(
                fields=["leader"],
                condition=models.Q(answered_at__isnull=True),
                name="leader_asked_open",
            ),
        ]


class Heard(models.TextChoices):
    """What she said when she was asked what she thinks of it."""

    SATISFIED = "satisfied", _("Satisfied")
    DISSATISFIED = "dissatisfied", _("Not satisfied")
    NOTHING = "nothing", _("She had nothing to say")


class Reply(models.Model):
    """What she was told in the end, how, and what she thinks of it; it closes an enquiry."""

    enquiry = models.OneToOneField(Enquiry, models.PROTECT, primary_key=True, related_name="reply")
    words = EncryptedTextField()
    way = models.CharField(max_length=8, choices=VisitWay)
    heard = models.CharField(max_length=12, choices=Heard)
    opinion = EncryptedTextField(default="")
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
