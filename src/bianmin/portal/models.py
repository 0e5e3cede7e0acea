"""What citizens keep at the portal."""

from django.db import models


class Favourite(models.Model):
    """A public page that somebody keeps. ``owner`` is the keyed digest of the phone or ID number
    by which she comes in: whose it is can be recognised and not read. ``seen_at``: when she last
    looked at her list; what nobody looks at for long is let go."""

    owner = models.BinaryField(max_length=32)
    page = models.CharField(max_length=200)
    title = models.CharField(max_length=200)
    kept_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "page"], name="favourite_once")]
