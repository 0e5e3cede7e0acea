"""One line of the ledger."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class Entry(models.Model):
    """What was done (台账): by whom, for whom, when, and chained to the entry before.

    Append-only, by trigger and by right. ``effective_at`` is when it holds in law, ``recorded_at``
    when it was written down; ``actor`` is empty where the law acted. ``facts`` hold codes, days,
    ids and keyed digests, never a person's words or data.
    """

    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    version = models.PositiveIntegerField()
    step = models.CharField(max_length=24)
    actor = models.BigIntegerField(null=True)
    post = models.BigIntegerField(null=True)
    on_behalf_of = models.BigIntegerField(null=True)
    second_actor = models.BigIntegerField(null=True)
    effective_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    key = models.CharField(max_length=64)
    key_digest = models.BinaryField(max_length=32)
    facts = models.JSONField()
    head = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="entry_version_once"),
            models.UniqueConstraint(fields=["key"], name="entry_key_once"),
        ]
        indexes = [BrinIndex(fields=["recorded_at"], name="entry_recorded")]
