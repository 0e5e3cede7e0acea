"""Words written with a step of an application."""

from django.db import models

from bianmin.casework.words import Words


class Remark(Words):
    """Reasons or findings written with a step; of corrections, paper by paper."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version", "name"], name="remark_once"),
        ]
