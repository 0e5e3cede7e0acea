"""Holiday notices of the State Council, the days they move, and the counters' hours."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """A notice that arranges the holidays of ``year``, or amends an earlier one.

    A year with no notice is not announced: what is reckoned in it is provisional. ``document`` is
    the notice's number, ``source`` where it was read.
    """

    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    document = models.CharField(max_length=100, blank=True)
    source = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return self.title


class Day(models.Model):
    """A day off, or a weekend day worked instead; it may lie in the year before its notice's."""

    class Kind(models.TextChoices):
        OFF = "off", _("day off")
        WORK = "work", _("make-up day")

    date = models.DateField()
    kind = models.CharField(max_length=4, choices=Kind.choices)
    name = models.CharField(max_length=40)
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="days")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["date"], name="almanac_one_row_a_day"),
            models.CheckConstraint(
                condition=Q(kind__in=["off", "work"]), name="almanac_day_off_or_worked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name}"


class OfficeHours(models.Model):
    """When the counters are open from ``from_day`` on; of several rows the latest counts."""

    from_day = models.DateField()
    opens = models.TimeField()
    break_begins = models.TimeField()
    break_ends = models.TimeField()
    closes = models.TimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["from_day"], name="almanac_hours_once_a_day"),
            models.CheckConstraint(
                condition=Q(opens__lt=F("break_begins"))
                & Q(break_begins__lte=F("break_ends"))
                & Q(break_ends__lt=F("closes")),
                name="almanac_hours_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_day} {self.opens:%H:%M}-{self.closes:%H:%M}"


class Version(models.Model):
    """One row: a number never used twice, new whenever days or hours change (by trigger)."""

    number = models.BigIntegerField()
