"""Words written with a step on a request: the ledger keeps only their keyed digest."""

from django.db import models

from bianmin.vault.fields import EncryptedTextField


class RequestRemark(models.Model):
    """Reasons, drafts or findings written with the entry ``version`` of a matter."""

    matter = models.ForeignKey("matters.Matter", models.PROTECT)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=24)
    words = EncryptedTextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["matter", "version", "name"], name="request_remark_once"
            ),
        )
