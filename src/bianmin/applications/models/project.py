"""An enterprise investment project: whose, who helps under which mandate, which matters."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.files.models import StoredFile
from bianmin.law.zone import SHANGHAI
from bianmin.vault.fields import EncryptedTextField


class ProjectHelp(models.TextChoices):
    """What the unit asked for; the sources name both."""

    ACTS = "acts", _("The agent does it for the unit (代办)")
    HELPS = "helps", _("The agent helps, the unit does it itself (帮办)")


class ProjectEnd(models.TextChoices):
    """Why a project is followed no more."""

    FINISHED = "finished", _("All its matters are closed")
    WITHDRAWN = "withdrawn", _("The unit has withdrawn its mandate")
    GIVEN_UP = "given_up", _("The project was given up")


class Project(models.Model):
    """A project (企业投资项目) of a unit, with its agent at the agency centre ``body`` (id).

    It groups matters, and each goes its own road. ``code`` is how the unit follows it,
    ``mandated_on`` the day of the unit's written mandate for ``help``, ``mandate`` the scan of
    it. Once it has ended it takes no more matters.
    """

    CODE_DIGITS = 10

    name = models.CharField(max_length=120)
    unit = models.ForeignKey("people.Party", models.PROTECT, related_name="+")
    code = models.CharField(max_length=CODE_DIGITS, unique=True)
    body = models.PositiveIntegerField()
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    help = models.CharField(max_length=6, choices=ProjectHelp)
    mandated_on = models.DateField()
    begun_at = models.DateTimeField()
    mandate = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=9, choices=ProjectEnd, blank=True, default="")
    training = models.BooleanField(default=False)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["body", "begun_at"], name="project_of_body")]

    @property
    def number(self) -> str:
        """TZ, the day it began, and its row."""
        return f"TZ{self.begun_at.astimezone(SHANGHAI):%Y%m%d}{self.pk:06d}"


class ProjectMatter(models.Model):
    """A matter of a project; a matter belongs to one at most."""

    matter = models.OneToOneField(
        "matters.Matter", models.PROTECT, primary_key=True, related_name="of_project"
    )
    project = models.ForeignKey(Project, models.PROTECT, related_name="members")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "matter"]


class ProjectItem(models.Model):
    """An item that the unit will need, as its agent knows; filled by a matter of it."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="planned")
    item = models.ForeignKey("catalogue.Item", models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "item"], name="project_item_once")
        ]


class ProjectDeed(models.Model):
    """What became of a project, only ever added: another ``agent``, or its end.

    ``agent`` is who had it from then on; none where it ended, and ``outcome`` says how.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="deeds")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=9, choices=ProjectEnd, blank=True, default="")
    reason = EncryptedTextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
