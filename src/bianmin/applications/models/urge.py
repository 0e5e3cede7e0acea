"""A matter urged on, until whoever has it answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UrgeKind(models.TextChoices):
    """Who urges; the values are the steps' names."""

    URGE = "urge", _("Urged by the citizen")
    SUPERVISE = "supervise", _("Answer demanded by the county")


class Urge(models.Model):
    """One urging (催办、督办) of a matter, by its entry ``version``; the words are its ``Remark``.

    ``body`` is the body that urged, None for the applicant herself. ``answer_by`` is when the
    answer is due; ``answer`` the version of the entry that answered, None when the matter was
    closed before.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="urges")
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=UrgeKind)
    body = models.BigIntegerField(null=True)
    urged_at = models.DateTimeField()
    answer_by = models.DateTimeField()
    answer = models.PositiveIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="urge_once"),
        ]
        indexes = [
            models.Index(
                fields=["answer_by"],
                condition=models.Q(settled_at__isnull=True),
                name="urge_unanswered",
            ),
            models.Index(fields=["body", "urged_at"], name="urge_of_body"),
        ]
