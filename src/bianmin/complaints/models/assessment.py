"""What an upheld complaint leaves in the day-to-day assessment (平时考核记载, CC-03)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .complaint import Category


class Assessment(models.Model):
    """That a complaint about a body, or a person there, was found true. Only ever added.

    ``body`` and ``person`` are ids; ``number`` the matter's.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, related_name="+")
    number = models.CharField(max_length=48)
    body = models.PositiveIntegerField()
    person = models.PositiveIntegerField(null=True)
    category = models.CharField(max_length=12, choices=Category)
    finding = models.CharField(max_length=16)
    day = models.DateField()

    class Meta:
        verbose_name = _("entry of the assessment")
        verbose_name_plural = _("entries of the assessment")
        indexes = (models.Index(fields=["body", "-day"], name="assessment_of_body"),)

    def __str__(self) -> str:
        return f"{self.number} {self.finding}"
