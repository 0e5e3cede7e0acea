"""The fee that was asked for a request, where one was (条例 42)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Charge(models.Model):
    """A fee of ``fen`` for ``count`` requests or pages; ``paid_on`` is empty until it is paid."""

    request = models.OneToOneField("information.Request", models.PROTECT, primary_key=True)
    basis = models.CharField(max_length=8, choices=(("count", _("count")), ("pages", _("pages"))))
    count = models.PositiveIntegerField()
    fen = models.PositiveIntegerField()
    asked_on = models.DateField()
    paid_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("fee for a request")
        verbose_name_plural = _("fees for requests")
