"""That what a matter contained was destroyed when its time in the archive was over."""

from django.db import models


class Destroyed(models.Model):
    """That the content of a closed matter was destroyed (销毁). Its rows stay and prove.

    Only ever added, and only of what is closed and no practice: the database says so. ``listed``
    is the number of the list (销毁清册) by which it was let go.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    listed = models.CharField(max_length=24)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.matter_id} {self.listed}"
