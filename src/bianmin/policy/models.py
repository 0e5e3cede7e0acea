"""The county's own values, dated, each with the document it comes from."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Value(models.Model):
    """A value in force from ``from_day`` until ``until_day`` (both included) or a later one.

    Of two for the same day the later ``from_day`` counts, then the one set later. Rows are never
    changed: a mistake is set right by another row of the same ``from_day``.
    """

    key = models.CharField(_("key"), max_length=64)
    value = models.JSONField(_("value"))
    from_day = models.DateField(_("in force from"))
    until_day = models.DateField(_("in force until"), null=True, blank=True)
    document = models.CharField(_("document"), max_length=200)
    set_at = models.DateTimeField(_("set at"))
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("policy value")
        verbose_name_plural = _("policy values")
        indexes = [models.Index(fields=["key", "from_day"], name="policy_by_key_and_day")]

    def __str__(self) -> str:
        return f"{self.key} {self.from_day}"


class Revision(models.Model):
    """One row: a number that is never used twice, new whenever a value changes (by trigger)."""

    number = models.BigIntegerField()

    class Meta:
        verbose_name = _("revision of the policy values")
        verbose_name_plural = _("revisions of the policy values")
