"""What is awaited: papers that the applicant promised, answers from somebody outside."""

from django.db import models


class Undertaking(models.Model):
    """Her promise (容缺承诺) with the entry ``version``: the papers that follow, and by which day.

    ``kept_at`` is when they were here; ``settled_at`` when nothing is awaited any more, kept or
    not. Which papers: the application's materials that follow.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="undertakings")
    version = models.PositiveIntegerField()
    by_day = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter"],
                condition=models.Q(settled_at__isnull=True),
                name="undertaking_one_open",
            ),
        ]
        indexes = [
            models.Index(
                fields=["by_day"],
                condition=models.Q(settled_at__isnull=True, reminded_at__isnull=True),
                name="undertaking_to_remind",
            ),
        ]


class OutsideWait(models.Model):
    """Somebody outside who was asked with the entry ``version``, until the answer is recorded.

    ``whom`` and ``how`` are codes of the procedure; ``post`` minds it; ``due_at`` is when the
    answer is expected; ``asked_again`` how often it was asked anew.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="outside_waits")
    version = models.PositiveIntegerField()
    whom = models.CharField(max_length=20)
    how = models.CharField(max_length=12)
    post = models.BigIntegerField()
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    asked_again = models.PositiveSmallIntegerField(default=0)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter"],
                condition=models.Q(settled_at__isnull=True),
                name="outside_wait_one_open",
            ),
        ]
        indexes = [
            models.Index(
                fields=["post", "due_at"],
                condition=models.Q(settled_at__isnull=True),
                name="outside_wait_minded",
            ),
        ]
