"""Words written with a step: the ledger keeps only their keyed digest."""

from django.db import models

from bianmin.vault.fields import EncryptedTextField


class Remark(models.Model):
    """Reasons or findings written with the entry ``version`` of a matter."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=24)
    words = EncryptedTextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version", "name"], name="remark_once"),
        ]
