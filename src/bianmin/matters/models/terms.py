"""What was fixed when a matter opened."""

from django.db import models


class Terms(models.Model):
    """Procedure, compiled route, limits and promise: content-addressed, never changed, shared.

    ``content`` is ``matters.terms.TermsContent`` as JSON; ``digest`` its SHA-256.
    """

    digest = models.BinaryField(max_length=32)
    procedure = models.CharField(max_length=40)
    edition = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    content = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["digest"], name="terms_once")]
