"""From whom a matter is kept, though posts they hold would show it to them."""

from django.db import models


class KeptFrom(models.Model):
    """That a matter is kept from an account, or from a body and all who work there (ids).

    Said when the matter opens, and never taken back: only ever added.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="kept_from")
    account = models.BigIntegerField(null=True)
    body = models.BigIntegerField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(account__isnull=True) ^ models.Q(body__isnull=True),
                name="kept_from_one",
            ),
        )

    def __str__(self) -> str:
        return f"{self.matter_id}"
