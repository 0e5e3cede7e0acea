"""Who looked at the name of somebody who complains, and why."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class IdentityLook(models.Model):
    """That the handler was shown who complains. Only ever added."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("look at who complains")
        verbose_name_plural = _("looks at who complains")

    def __str__(self) -> str:
        return f"{self.matter_id} {self.at:%Y-%m-%d}"
