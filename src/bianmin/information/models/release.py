"""A file that goes to a requester with the reply, what was blacked out of it, and who looked."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Release(models.Model):
    """A file for a request: the ``original``, and the new one drawn from it that is ``released``.

    ``boxes`` are rows of page, left, top, width, height (shares of the page) and the ground for
    which each is black. ``made_by`` drew the new file last; ``checked_by`` is another person, who
    looked at every page of it. ``disclosure`` is the entry by which everybody reads it, if any.
    """

    request = models.ForeignKey("information.Request", models.PROTECT, related_name="releases")
    title = models.CharField(max_length=80)
    original = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    boxes = models.JSONField(default=list)
    released = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+", null=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    checked_at = models.DateTimeField(null=True)
    disclosure = models.OneToOneField(
        "information.Disclosure", models.PROTECT, null=True, related_name="release"
    )

    class Meta:
        verbose_name = _("released file")
        verbose_name_plural = _("released files")
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(checked_by__isnull=True)
                | (models.Q(released__isnull=False) & ~models.Q(checked_by=models.F("made_by"))),
                name="release_checked_by_another",
            ),
        )

    def __str__(self) -> str:
        return f"{self.request_id} {self.pk}"
