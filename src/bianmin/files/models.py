"""What was uploaded, by whom and when; the content lies sealed in ``vault.store``."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class StoredFile(models.Model):
    """One upload, checked. Two uploads of the same content share the digest, and the store.

    ``digest`` is SHA-256 (hexadecimal) of what is stored, not of what was sent; ``size`` is in
    bytes, ``width`` and ``height`` in pixels (photos), ``pages`` counts pages (a photo is one).
    ``destroyed_at``: when the content was destroyed after its time in the archive; the row stays.
    """

    digest = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=32)
    size = models.PositiveIntegerField()
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    pages = models.PositiveIntegerField()
    name = EncryptedTextField(_("name"))
    stored_at = models.DateTimeField()
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")

    def __str__(self) -> str:
        return f"{self.media_type} {self.digest[:8]}"

    @property
    def is_photo(self) -> bool:
        return self.media_type.startswith("image/")
