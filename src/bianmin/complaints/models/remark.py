"""Words written with a step on a complaint: the ledger keeps only their keyed digest."""

from django.db import models

from bianmin.casework.words import Words


class ComplaintRemark(Words):
    """Findings, what was heard, reasons and faults written with a step."""

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["matter", "version", "name"], name="complaint_remark_once"
            ),
        )
