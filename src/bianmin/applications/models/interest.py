"""That somebody of the staff has an interest in a matter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Interest(models.Model):
    """Declared by ``account`` at a post of ``body`` by the entry ``version``.

    ``relation`` is a code of the county's list; it can be declared again, with another one.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT)
    version = models.PositiveIntegerField()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    post = models.BigIntegerField()
    body = models.BigIntegerField()
    relation = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("interest in a matter")
        verbose_name_plural = _("interests in matters")
        indexes = [models.Index(fields=["body", "-at"], name="interest_by_body")]
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="interest_once_an_entry")
        ]
