"""One thing somebody has a right to."""

from django.db import models


class Matter(models.Model):
    """A matter (办件). Counted once, under one number, however far it travels.

    ``applicant`` and ``beneficiary`` are ids of parties; ``received_by`` the body where it was
    first received; ``place`` the division competent for it; ``head`` the hash of its last entry;
    ``asked_in`` the version of the parent's entry that opened a child. A ``training`` matter (演练)
    counts nowhere, and is the only kind that is ever forgotten.
    """

    number = models.CharField(max_length=48)
    terms = models.ForeignKey("matters.Terms", models.PROTECT, db_index=False)
    root = models.BigIntegerField()
    parent = models.BigIntegerField(null=True)
    asked_in = models.PositiveIntegerField(null=True)
    applicant = models.BigIntegerField(null=True)
    beneficiary = models.BigIntegerField(null=True)
    received_by = models.BigIntegerField()
    place = models.CharField(max_length=12)
    outcome = models.CharField(max_length=24, default="")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField()
    head = models.BinaryField(max_length=32)
    training = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["number"], name="matter_number_once")]
        indexes = [
            models.Index(fields=["applicant"], name="matter_applicant"),
            models.Index(
                fields=["root"], name="matter_children", condition=models.Q(parent__isnull=False)
            ),
            models.Index(fields=["received_by", "-opened_at"], name="matter_received"),
            models.Index(
                fields=["opened_at"], name="matter_training", condition=models.Q(training=True)
            ),
        ]


class NumberSeries(models.Model):
    """The last number a receiving body gave on a day. Never reused, never filled up."""

    series = models.CharField(max_length=32, primary_key=True)
    last = models.PositiveIntegerField()
