"""That a paper given once was used again, and that she agreed."""

from django.conf import settings
from django.db import models

from .material import Material


class Reuse(models.Model):
    """A paper whose pages are those of an earlier one (``source``) of the same person.

    She agreed to ``by``, who took the application in, at that instant (个人信息保护法 14); empty
    where she said so herself, applying online.
    """

    material = models.OneToOneField(
        Material, models.CASCADE, primary_key=True, related_name="reuse"
    )
    source = models.ForeignKey(Material, models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
