"""That a law changed or ended, and the items that rest on it until somebody has looked."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .editions import Edition


class LawChange(models.Model):
    """From ``from_day`` a law, or one article of it, reads otherwise or holds no more.

    ``document`` is what changed it, such as the amending decision.
    """

    class Kind(models.TextChoices):
        CHANGED = "changed", _("reads otherwise")
        ENDED = "ended", _("holds no more")

    law = models.CharField(max_length=100)
    article = models.PositiveSmallIntegerField(null=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    from_day = models.DateField()
    document = models.CharField(max_length=200)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    marked_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-from_day", "-id"]

    def __str__(self) -> str:
        return f"{self.law} {self.article or ''} {self.from_day}"


class Recheck(models.Model):
    """That an edition rests on what changed: work for its department.

    It is done once a later edition is in force, or where somebody has ``checked`` it and found
    nothing to change.
    """

    change = models.ForeignKey(LawChange, on_delete=models.PROTECT, related_name="rechecks")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="rechecks")
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    checked_at = models.DateTimeField(null=True)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar = ["edition__department", "edition__item__code", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["change", "edition"], name="one_recheck_an_edition")
        ]

    def __str__(self) -> str:
        return f"{self.change}: {self.edition_id}"
