"""Annual reports of bodies and of the county, edition by edition; what was published stays."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """Whose work a report tells: one body's, or that of all bodies of the county together."""

    BODY = "body", _("of a body")
    COUNTY = "county", _("of the county")


class Origin(models.TextChoices):
    """Where the figures come from: the requests themselves, or a table of an earlier year."""

    COUNTED = "counted", _("counted from the requests")
    IMPORTED = "imported", _("taken from an earlier table")


class AnnualReport(models.Model):
    """One edition of the report of a year (政府信息公开工作年度报告, 条例第四十九条、第五十条).

    ``body`` publishes it. While it is a draft (``published_at`` is None) ``figures`` are empty for
    what is counted, since they are counted anew each time it is read; ``disclosed`` is table two as
    the office entered it, ``beside`` the figures of requests that were never registered here, with
    ``beside_note`` saying why. ``texts`` are the chapters that are written, by key. ``reason`` says
    why there is another edition. ``revision`` grows with each change of the draft. ``written_by``
    is None while it was begun by the night and nobody has written in it.
    """

    scope = models.CharField(max_length=10, choices=Scope.choices)
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.COUNTED)
    disclosed = models.JSONField()
    beside = models.JSONField(null=True)
    beside_note = models.CharField(max_length=500, blank=True)
    figures = models.JSONField(null=True)
    texts = models.JSONField()
    reason = models.CharField(max_length=500, blank=True)
    revision = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    written_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-year", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["scope", "body", "year", "number"], name="one_report_a_number"
            ),
            models.UniqueConstraint(
                fields=["scope", "body", "year"],
                condition=models.Q(published_at__isnull=True),
                name="one_draft_of_a_report",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True)
                | models.Q(published_by__isnull=False, figures__isnull=False),
                name="report_published_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.year} ({self.number})"

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed."""
        return self.published_at is None

    @property
    def is_countys(self) -> bool:
        """Whether it adds up all bodies."""
        return self.scope == Scope.COUNTY
