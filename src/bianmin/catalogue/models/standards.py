"""The standards library: documents by which things are done, and how they are carried out."""

import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.files.models import StoredFile
from bianmin.network.kinds import CheckState

from .editions import Item


class Standard(models.Model):
    """A document that says how one of nine things is done, of all items or of one (``item``).

    ``ended_on``: the first day on which it holds no more.
    """

    class Element(models.TextChoices):
        ITEMS = "items", _("service items")
        BASIS = "basis", _("legal grounds")
        MATERIALS = "materials", _("papers to bring")
        PROCEDURE = "procedure", _("procedure")
        LIMITS = "limits", _("promised limits")
        FEES = "fees", _("fees")
        WINDOWS = "windows", _("windows")
        CONDUCT = "conduct", _("conduct")
        SUPERVISION = "supervision", _("supervision and assessment")

    element = models.CharField(max_length=12, choices=Element.choices)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="standards")
    title = models.CharField(max_length=120)
    document = models.CharField(max_length=80)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    from_day = models.DateField()
    ended_on = models.DateField(null=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["element", "-from_day", "-id"]

    def __str__(self) -> str:
        return self.title

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it holds on a day."""
        return self.from_day <= day and (self.ended_on is None or self.ended_on > day)


class StandardCheck(models.Model):
    """How a body carried a standard out on a day; the newest counts, the rest is history."""

    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="checks")
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=CheckState.choices)
    note = models.CharField(max_length=300)
    day = models.DateField()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    checked_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-day", "-id"]

    def __str__(self) -> str:
        return f"{self.standard} @ {self.body_id}"
