"""Cases about a reply: plain rows beside the matter, which is closed and takes no more steps."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class CaseWay(models.TextChoices):
    """By what a reply is contested: the rows of table four of the annual report."""

    RECONSIDERATION = "reconsideration", _("Administrative reconsideration")
    SUIT = "suit", _("Suit without reconsideration before")
    SUIT_AFTER = "suit_after_review", _("Suit after reconsideration")


class CaseResult(models.TextChoices):
    """How a case ended: the columns of table four."""

    UPHELD = "upheld", _("The reply was upheld")
    CORRECTED = "corrected", _("The reply was corrected")
    OTHER = "other", _("Ended otherwise: withdrawn, not accepted, dismissed")


class Case(models.Model):
    """A reconsideration (行政复议) or suit (行政诉讼) about the reply to a request.

    ``body`` made the reply. ``who`` filed it, empty where the requester did; ``organ`` decides it
    under ``number``. ``is_simple``: by the simplified procedure, whose limit is shorter. ``proof``
    is the paper by which the office learnt of it, ``decision`` the one that ended it;
    ``told_on`` is the day the decision reached whoever filed. A suit after a reconsideration names
    it: ``after``. ``longer_by`` are the days by which a reconsideration was extended (行政复议法
    62), told on ``longer_on`` by the paper ``longer_proof``. One entered wrongly is ``voided_at``
    for ``voided_why``: it stays to be read, and counts for nothing.
    """

    matter = models.ForeignKey("matters.Matter", on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey("network.Body", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=20, choices=CaseWay.choices)
    who = EncryptedTextField(default="")
    organ = models.CharField(max_length=60)
    number = models.CharField(max_length=60, blank=True)
    filed_on = models.DateField()
    accepted_on = models.DateField(null=True)
    is_simple = models.BooleanField(default=False)
    proof = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=10, choices=CaseResult.choices, blank=True)
    decided_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    after = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="suits")
    longer_by = models.PositiveSmallIntegerField(null=True)
    longer_on = models.DateField(null=True)
    longer_proof = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, related_name="+"
    )
    decision = models.ForeignKey(
        "files.StoredFile", on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()
    concluded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    concluded_at = models.DateTimeField(null=True)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    voided_at = models.DateTimeField(null=True)
    voided_why = EncryptedTextField(null=True)

    class Meta:
        ordering: ClassVar = ["filed_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(result="", decided_on__isnull=True)
                | (~models.Q(result="") & models.Q(decided_on__isnull=False)),
                name="case_decided_with_a_result",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_on__isnull=True)
                | models.Q(decided_on__gte=models.F("filed_on")),
                name="case_decided_after_it_was_filed",
            ),
            models.CheckConstraint(
                condition=models.Q(after__isnull=True) | models.Q(way="suit_after_review"),
                name="case_after_a_reconsideration",
            ),
            models.CheckConstraint(
                condition=models.Q(longer_by__isnull=True)
                | models.Q(way="reconsideration", longer_on__isnull=False),
                name="case_longer_from_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(voided_at__isnull=True, voided_by__isnull=True)
                | models.Q(voided_at__isnull=False, voided_by__isnull=False),
                name="case_voided_by_somebody",
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Whether it is still being decided."""
        return not self.result and not self.is_void

    @property
    def is_void(self) -> bool:
        """Whether it was entered wrongly, and counts for nothing."""
        return self.voided_at is not None
