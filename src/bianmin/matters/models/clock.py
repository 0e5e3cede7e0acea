"""One limit running over a matter."""

from functools import cached_property

from django.db import models

from bianmin.law.limits import Limit


class Clock(models.Model):
    """A clock (时限): the limit ``pinned`` when it started, and what ``law.clock`` last reckoned.

    ``effect`` names the step that the law takes when it expires. The cached columns are for
    queries; ``matters.recheck`` proves them equal to what the stamps say.
    """

    matter = models.ForeignKey(
        "matters.Matter", models.PROTECT, db_index=False, db_constraint=False
    )
    name = models.CharField(max_length=24)
    pinned = models.ForeignKey(
        "matters.PinnedLimit", models.PROTECT, db_index=False, db_constraint=False
    )
    state = models.CharField(max_length=12)
    started_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    due_day = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    light = models.CharField(max_length=16)
    next_change_at = models.DateTimeField(null=True)
    used_days = models.IntegerField(default=0)
    late_days = models.IntegerField(default=0)
    by_law = models.BooleanField()
    effect = models.CharField(max_length=24, default="")
    calendar = models.BigIntegerField()
    provisional = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "name"], name="clock_once")]
        indexes = [
            models.Index(
                fields=["next_change_at"],
                name="clock_sweep",
                condition=models.Q(next_change_at__isnull=False),
            ),
            models.Index(
                fields=["matter"],
                name="clock_lit",
                condition=models.Q(state__in=("running", "held")) & ~models.Q(light="in_time"),
            ),
            models.Index(
                fields=["due_at"],
                name="clock_effects",
                condition=models.Q(state="running", provisional=False) & ~models.Q(effect=""),
            ),
        ]

    @cached_property
    def limit(self) -> Limit:
        """By which it runs."""
        return Limit.from_facts(self.pinned.content)
