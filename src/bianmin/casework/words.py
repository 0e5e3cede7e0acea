"""Words written with a step: the ledger keeps only their keyed digest."""

from django.db import models

from bianmin.vault.fields import EncryptedTextField


class Words(models.Model):
    """Reasons or findings written with the entry ``version`` of a matter.

    A module has a table of its own: what is sealed is bound to the table it stands in.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=24)
    words = EncryptedTextField()

    class Meta:
        abstract = True
