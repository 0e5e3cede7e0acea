"""What holds for a time: a first day, and a last day that may be open."""

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..cards import Days


class Dated(models.Model):
    """Rows that are never overwritten but ended; both days belong to the period."""

    from_day = models.DateField(help_text=_("The first day on which this holds."))
    until_day = models.DateField(
        null=True, blank=True, help_text=_("The last day on which this holds; empty while open.")
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_day__isnull=True)
                | models.Q(until_day__gte=models.F("from_day")),
                name="%(app_label)s_%(class)s_days_in_order",
            )
        ]

    @property
    def days(self) -> Days:
        return Days(self.from_day, self.until_day)


class Recorded(models.Model):
    """Who wrote the row last, and when."""

    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who entered or ended it; empty where the installation did."),
    )
    set_at = models.DateTimeField(help_text=_("When it was entered or ended."))

    class Meta:
        abstract = True


def period() -> models.Func:
    """The days of a row as a PostgreSQL range, both ends included, for exclusion constraints."""
    return models.Func(
        models.F("from_day"),
        models.F("until_day"),
        models.Value("[]"),
        function="daterange",
        output_field=DateRangeField(),
    )
