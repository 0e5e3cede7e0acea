"""The files that go with an item: blank forms, samples, texts of policies."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from bianmin.files.models import StoredFile

from .editions import Item


class EnclosedFile(models.Model):
    """A file put in for an item; an edition's content names it by its digest.

    What an edition names and nobody put in here is served to nobody, so that no content can name
    a citizen's paper. Rows are never changed; those that no edition names go at night.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="enclosed")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    put_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    put_in_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.item} {self.file}"
