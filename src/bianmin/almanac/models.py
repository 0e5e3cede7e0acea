"""Holiday notices, the days they move, how they are approved, and the counters' hours."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .reading.notice import MovedDay


class Notice(models.Model):
    """A notice that arranges the holidays of ``year``, or amends an earlier one.

    ``region`` is the division (its 12-digit code) that moves days of its own festivals (放假办法
    4), empty for the State Council's. A year with no notice of the State Council is not announced:
    what is reckoned in it is provisional. ``document`` is the notice's number, ``source`` where it
    was read.
    """

    region = models.CharField(max_length=12, blank=True, db_default="", default="")
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
    """A day off, or a weekend day worked instead; it may lie in the year before its notice's.

    ``region`` is the notice's.
    """

    class Kind(models.TextChoices):
        OFF = "off", _("day off")
        WORK = "work", _("make-up day")

    region = models.CharField(max_length=12, blank=True, db_default="", default="")
    date = models.DateField()
    kind = models.CharField(max_length=4, choices=Kind.choices)
    name = models.CharField(max_length=40)
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="days")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["date", "region"], name="almanac_one_row_a_day"),
            models.CheckConstraint(
                condition=Q(kind__in=["off", "work"]), name="almanac_day_off_or_worked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name}"


class Draft(models.Model):
    """A notice that one person proposed: only when another approves it do its days count.

    ``text`` is what was handed in, ``digest`` its SHA-256; ``days`` what was read from it, as
    date, kind and name; ``notice`` what it became.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for approval")
        APPROVED = "approved", _("approved")
        DISCARDED = "discarded", _("discarded")

    region = models.CharField(max_length=12, blank=True)
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    document = models.CharField(max_length=100, blank=True)
    source = models.CharField(max_length=300)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    days = models.JSONField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    notice = models.OneToOneField(Notice, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(notice__isnull=False) & ~Q(decided_by=F("proposed_by")),
                name="almanac_two_people_approve",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting") & Q(decided_by__isnull=True)
                | ~Q(state="waiting") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="almanac_decided_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def moved(self) -> list[MovedDay]:
        """The days as they were read."""
        return [MovedDay(date.fromisoformat(day), kind, name) for day, kind, name in self.days]


class Locality(models.Model):
    """One row at most: the division whose calendar this installation follows (12-digit code)."""

    region = models.CharField(max_length=12)


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
