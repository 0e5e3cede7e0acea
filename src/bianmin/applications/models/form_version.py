"""What was filled into an application's form, version by version."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedJSONField


class FormVersion(models.Model):
    """The answers as they stood from the entry ``version`` on; only ever added (the database).

    There are none while nothing has been amended; the first is then what came in. ``by`` is
    empty where she filled it in by herself.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT)
    version = models.PositiveIntegerField()
    answers = EncryptedJSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("version of a form")
        verbose_name_plural = _("versions of forms")
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="form_version_once")
        ]
