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

    year = models.PositiveSmallIntegerField(_("year"))
    title = models.CharField(_("title"), max_length=200)
    document = models.CharField(_("document"), max_length=100, blank=True)
    source = models.CharField(_("source"), max_length=300)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("holiday notice")
        verbose_name_plural = _("holiday notices")

    def __str__(self) -> str:
        return self.title


class Day(models.Model):
    """A day off, or a weekend day worked instead; it may lie in the year before its notice's."""

    class Kind(models.TextChoices):
        OFF = "off", _("day off")
        WORK = "work", _("make-up day")

    date = models.DateField(_("date"))
    kind = models.CharField(_("kind"), max_length=4, choices=Kind.choices)
    name = models.CharField(_("holiday"), max_length=40)
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="days")

    class Meta:
        verbose_name = _("day")
        verbose_name_plural = _("days")
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

    from_day = models.DateField(_("from"))
    opens = models.TimeField(_("opens"))
    break_begins = models.TimeField(_("break begins"))
    break_ends = models.TimeField(_("break ends"))
    closes = models.TimeField(_("closes"))

    class Meta:
        verbose_name = _("office hours")
        verbose_name_plural = _("office hours")
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

    class Meta:
        verbose_name = _("version of the calendar")
        verbose_name_plural = _("versions of the calendar")
