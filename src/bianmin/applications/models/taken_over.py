"""Matters that came in from a paper ledger, and the sheets they came by."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedJSONField


class CutOverState(models.TextChoices):
    """How a sheet stands."""

    CHECKING = "checking", _("being checked row by row")
    WRONG = "wrong", _("has wrong rows: nothing was taken over")
    READY = "ready", _("every row is right: it can be taken over")
    RUNNING = "running", _("being taken over")
    STOPPED = "stopped", _("stopped before its end")
    DONE = "done", _("taken over")


class CutOver(models.Model):
    """A sheet (台账导入) of matters in flight. ``digest`` names the sealed file until it is done.

    ``faults`` are the wrong rows: row, column, sentence, which repeats what stood there; ``wrong``
    is how many there are in all. ``entered_at`` is the instant as of which its matters are entered.
    """

    ledger = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    state = models.CharField(max_length=8, choices=CutOverState)
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    wrong = models.PositiveIntegerField(default=0)
    faults = EncryptedJSONField(default=list, null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    post = models.BigIntegerField()
    brought_at = models.DateTimeField()
    entered_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("sheet of an old ledger")
        verbose_name_plural = _("sheets of old ledgers")

    def __str__(self) -> str:
        return self.ledger


class TakenOver(models.Model):
    """Where a matter stood before: its number in an old ledger, and the day of its paper."""

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    ledger = models.CharField(max_length=60)
    number = models.CharField(max_length=60)
    received_on = models.DateField()
    entered_on = models.DateField()

    class Meta:
        verbose_name = _("matter of an old ledger")
        verbose_name_plural = _("matters of old ledgers")
        constraints = [
            models.UniqueConstraint(fields=["ledger", "number"], name="old_number_once"),
        ]
        indexes = [models.Index(fields=["number"], name="old_number")]

    def __str__(self) -> str:
        return f"{self.ledger} {self.number}"
