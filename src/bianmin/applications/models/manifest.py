"""Papers carried in one batch from body to body, counted at both ends, and where counts differ."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Manifest(models.Model):
    """A hand-over list (交接清单) of many matters from ``from_body`` to ``to_body``.

    ``key`` makes a list sent twice be made once. ``signed_by`` received it, when the last line
    was received: ``signed_at``. What is practised goes with lists of its own (``training``).
    """

    from_body = models.BigIntegerField()
    to_body = models.BigIntegerField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    key = models.CharField(max_length=64, unique=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    signed_at = models.DateTimeField(null=True)
    training = models.BooleanField(default=False, db_default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["to_body", "sent_at"],
                condition=models.Q(signed_at__isnull=True),
                name="manifest_coming",
            ),
            models.Index(fields=["from_body", "-sent_at"], name="manifest_sent"),
        ]


class ManifestLine(models.Model):
    """A matter on a manifest; ``version`` is the entry by which it was sent."""

    manifest = models.ForeignKey(Manifest, models.PROTECT, related_name="lines")
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="manifest_lines")
    version = models.PositiveIntegerField()
    received_at = models.DateTimeField(null=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["manifest", "matter"], name="manifest_line_once"),
        ]


class ManifestPaper(models.Model):
    """One paper of a line: how many originals and copies were sent.

    ``key`` is the material's, or ``RESULT`` for what was decided on the way down.
    """

    RESULT = "result"

    line = models.ForeignKey(ManifestLine, models.PROTECT, related_name="papers")
    key = models.CharField(max_length=8)
    name = models.CharField(max_length=120)
    originals = models.PositiveSmallIntegerField(default=0)
    copies = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["id"]

    @property
    def sheets(self) -> int:
        """How many there are of it, originals and copies together."""
        return self.originals + self.copies


class Settlement(models.TextChoices):
    """How a discrepancy ended."""

    FOUND = "found", _("Found: it has come after all")
    LIST_WRONG = "list_wrong", _("The sender's list was wrong; the count is right")
    COUNT_WRONG = "count_wrong", _("The count was wrong; the list is right")
    LOST = "lost", _("Lost: the sender answers for it and gets it anew")


class Discrepancy(models.Model):
    """Papers that did not come as they were listed (材料差异), found by ``found_by``.

    ``against`` is the body that sent them. ``version``, ``answer`` and ``settled`` are the
    entries by which it was reported, answered by the sender, and settled; ``answer_by`` is when
    the answer is due.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="discrepancies")
    version = models.PositiveIntegerField()
    against = models.BigIntegerField()
    found_by = models.BigIntegerField()
    found_at = models.DateTimeField()
    answer_by = models.DateTimeField()
    answer = models.PositiveIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    settled = models.PositiveIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settlement = models.CharField(max_length=12, choices=Settlement, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="discrepancy_once"),
            models.UniqueConstraint(
                fields=["matter"],
                condition=models.Q(settled_at__isnull=True),
                name="discrepancy_one_open",
            ),
        ]
        indexes = [
            models.Index(
                fields=["against"],
                condition=models.Q(settled_at__isnull=True),
                name="discrepancy_against",
            ),
            models.Index(
                fields=["found_by"],
                condition=models.Q(settled_at__isnull=True),
                name="discrepancy_found_by",
            ),
        ]


class Miscount(models.Model):
    """One paper of a discrepancy: how many the sender listed, and how many were counted."""

    discrepancy = models.ForeignKey(Discrepancy, models.PROTECT, related_name="papers")
    key = models.CharField(max_length=8)
    name = models.CharField(max_length=120)
    originals = models.PositiveSmallIntegerField()
    copies = models.PositiveSmallIntegerField()
    originals_counted = models.PositiveSmallIntegerField()
    copies_counted = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["id"]
