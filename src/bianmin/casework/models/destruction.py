"""Lists of files whose time in the archive is over, and what is to become of them (销毁清册)."""

from datetime import date

from django.conf import settings
from django.db import models

PERSON = settings.AUTH_USER_MODEL


class DestructionList(models.Model):
    """Files past their time: drawn up by the system, appraised by one person, approved by another.

    ``report`` is the appraisal's (鉴定工作报告), ``document`` names the paper on which the organ
    approved it. ``returned`` and ``returned_by`` say why and by whom it went back to be
    appraised again. Nothing is changed any more once it is carried out: the database says so.
    """

    drawn_up_at = models.DateTimeField()
    report = models.CharField(max_length=500, blank=True, default="")
    appraised_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    appraised_at = models.DateTimeField(null=True)
    returned = models.CharField(max_length=200, blank=True, default="")
    returned_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    document = models.CharField(max_length=200, blank=True, default="")
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "applications_destructionlist"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_by=None)
                | ~models.Q(approved_by=models.F("appraised_by")),
                name="destruction_by_two_persons",
            ),
            models.CheckConstraint(
                condition=models.Q(destroyed_at=None)
                | models.Q(approved_by__isnull=False, appraised_by__isnull=False),
                name="destruction_approved",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return f"{self.drawn_up_at.year}-{self.pk}"


class DestructionLine(models.Model):
    """What such a list names: where it stood in the archive, and until when.

    It is a closed ``matter``, or what ``about`` names, as messages name it, and ``number`` calls.
    ``kept`` is empty where it is destroyed, else the term for which it is kept anew, until the
    end of ``kept_until``, for ever where there is no such day.
    """

    listed = models.ForeignKey(DestructionList, models.PROTECT, related_name="lines")
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", null=True)
    about = models.CharField(max_length=40, blank=True, default="")
    number = models.CharField(max_length=24, blank=True, default="")
    term = models.CharField(max_length=12)
    until = models.DateField()
    category = models.CharField(max_length=200)
    kept = models.CharField(max_length=12, blank=True, default="")
    kept_until = models.DateField(null=True)

    class Meta:
        db_table = "applications_destructionline"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["listed", "matter"], name="destruction_listed_once"),
            models.UniqueConstraint(
                fields=["listed", "about"],
                condition=~models.Q(about=""),
                name="destruction_named_once",
            ),
            models.CheckConstraint(
                condition=models.Q(matter__isnull=False, about="", number="")
                | (models.Q(matter__isnull=True) & ~models.Q(about="") & ~models.Q(number="")),
                name="destruction_of_one_thing",
            ),
        ]
        indexes = [
            models.Index(fields=["about"], condition=~models.Q(about=""), name="destruction_about"),
        ]

    @classmethod
    def standing(cls, mine: models.Q, day: date) -> "models.QuerySet[DestructionLine]":
        """What stands on a list and is not to be listed on ``day``: under way, destroyed, or kept
        anew for a time that is not over."""
        return cls.objects.filter(mine).exclude(
            ~models.Q(kept=""), kept_until__lt=day, listed__destroyed_at__isnull=False
        )

    @property
    def thing(self) -> int:
        """The id of what it names, among those of its kind."""
        return self.matter_id or int(self.about.partition(" ")[2])

    @property
    def called(self) -> str:
        return self.matter.number if self.matter else self.number

    @property
    def title(self) -> str:
        """What it was about; of what is no matter its place in the archive says it."""
        return self.matter.terms.title if self.matter else ""
