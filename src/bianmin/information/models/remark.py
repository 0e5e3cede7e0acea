"""Words written with a step on a request: the ledger keeps only their keyed digest."""

from django.db import models

from bianmin.casework.words import Words


class RequestRemark(Words):
    """Reasons, drafts or findings written with a step; of an opinion's own matter too."""

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["matter", "version", "name"], name="request_remark_once"
            ),
        )
