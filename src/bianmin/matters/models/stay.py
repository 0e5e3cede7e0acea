"""One visit to one leg."""

from django.db import models


class Stay(models.Model):
    """Where a matter lies (环节停留). Left: ``left_at`` is set; open: it is not.

    Between ``sent_at`` and ``received_at`` it is on its way to ``post``. ``due_at`` is the leg's
    own (hop) limit, which is never extended; ``act_by`` the earliest of that and the running
    clocks' days (far ahead when nothing runs), by which inboxes are ordered. ``arrival``: it came
    from another body, so a site's ledger begins with it. ``version`` is the opening entry's.
    """

    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    position = models.PositiveSmallIntegerField()
    visit = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24)
    tier = models.PositiveSmallIntegerField()
    body = models.BigIntegerField()
    post = models.BigIntegerField()
    holder = models.BigIntegerField(null=True)
    fell_back = models.BooleanField(default=False)
    waits_for = models.CharField(max_length=16, default="post")
    sent_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    act_by = models.DateTimeField()
    arrival = models.BooleanField()
    light = models.CharField(max_length=16, default="in_time")
    next_change_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter"], name="stay_one_open", condition=models.Q(left_at__isnull=True)
            ),
            models.UniqueConstraint(fields=["matter", "position", "visit"], name="stay_once"),
        ]
        indexes = [
            models.Index(
                fields=["post", "act_by", "id"],
                name="stay_inbox",
                condition=models.Q(left_at__isnull=True),
            ),
            models.Index(
                fields=["body", "-sent_at", "-id"],
                name="stay_ledger",
                condition=models.Q(arrival=True),
            ),
            models.Index(
                fields=["next_change_at"],
                name="stay_sweep",
                condition=models.Q(left_at__isnull=True, next_change_at__isnull=False),
            ),
        ]

    @property
    def passed_by(self) -> bool:
        """Whether it was led past this leg: left without ever having been received."""
        return self.left_at is not None and self.received_at is None
