"""The result of a complaint as everybody reads it (CC-04): codes and a text, nobody's name."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .complaint import Category, Channel


class Publication(models.Model):
    """A result, put forward by one and passed by another. ``month`` is the first of its month.

    Public from ``passed_at`` until ``ended_at``, when it was taken down for ``ended_why``.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, related_name="+")
    channel = models.CharField(max_length=12, choices=Channel)
    category = models.CharField(max_length=12, choices=Category)
    body = models.PositiveIntegerField()
    month = models.DateField()
    finding = models.CharField(max_length=16)
    text = models.TextField()
    put_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    put_at = models.DateTimeField()
    passed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    passed_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("published result of a complaint")
        verbose_name_plural = _("published results of complaints")
        constraints = (
            models.CheckConstraint(
                condition=Q(passed_by__isnull=True) | ~Q(passed_by=F("put_by")),
                name="complaint_passed_by_another",
            ),
        )

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.finding}"
