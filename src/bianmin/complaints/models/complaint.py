"""A complaint: by which channel it came, what it is about and whom, and who complains."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class Channel(models.TextChoices):
    """How a complaint came; all stand in one register (CC-01)."""

    ONLINE = "online", _("Complained online")
    PHONE = "phone", _("By telephone")
    OPINION_BOX = "opinion_box", _("Opinion box")
    REPORT_BOX = "report_box", _("Report box")
    VISIT = "visit", _("In person at a window")
    LETTER = "letter", _("A letter came")
    HOTLINE = "hotline", _("Through the hotline")


BOXES = frozenset({Channel.OPINION_BOX, Channel.REPORT_BOX})
"""What comes by them was there on the day the box was opened."""


class Category(models.TextChoices):
    """What it is about (CC-02)."""

    QUALITY = "quality", _("Quality of the service")
    ATTITUDE = "attitude", _("Attitude")
    INTEGRITY = "integrity", _("Integrity")
    FEES = "fees", _("Fees")
    DISCLOSURE = "disclosure", _("Disclosure")
    OTHER = "other", _("Something else")


class Subject(models.TextChoices):
    """Whom it is about; by it is settled from whom it is kept."""

    BODY = "body", _("the body as a whole")
    SOMEBODY = "somebody", _("somebody who works there, by name unknown")
    PERSON = "person", _("a person who works there")


class Complaint(models.Model):
    """A complaint. Its matter holds time, place and record; this what is said, sealed.

    ``body`` and ``site`` are ids of the network, ``person`` an account's, ``about`` the matter in
    which it happened, where she named it. ``code`` is the tracking code (twelve digits); who gave
    no name shows herself by ``second``, the keyed digest of a second code. ``kept``: her name is
    for the handler alone. ``party`` is she, where she was signed in. ``registered_by`` is empty
    where she sent it herself; ``again_of`` the complaint with whose answer she was not content.
    ``finding`` is how it was concluded, ``concluded_on`` when; both empty before.
    """

    LEAST_CODE = "100000000000"

    matter = models.OneToOneField(
        "matters.Matter", models.PROTECT, primary_key=True, related_name="complaint"
    )
    code = models.CharField(max_length=12, unique=True)
    channel = models.CharField(max_length=12, choices=Channel)
    category = models.CharField(max_length=12, choices=Category)
    subject = models.CharField(max_length=10, choices=Subject)
    body = models.PositiveIntegerField()
    site = models.PositiveIntegerField(null=True)
    person = models.PositiveIntegerField(null=True)
    about = models.ForeignKey("matters.Matter", models.PROTECT, related_name="+", null=True)
    words = EncryptedTextField()
    came_on = models.DateField()
    box_opened_on = models.DateField(null=True)
    name = EncryptedTextField(blank=True, default="")
    phone = EncryptedTextField(blank=True, default="")
    second = models.BinaryField(max_length=32, null=True)
    kept = models.BooleanField()
    party = models.ForeignKey("people.Party", models.PROTECT, related_name="+", null=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    again_of = models.OneToOneField("self", models.PROTECT, related_name="again", null=True)
    finding = models.CharField(max_length=16, blank=True, default="")
    concluded_on = models.DateField(null=True)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")

    def __str__(self) -> str:
        return f"{self.channel} {self.matter_id}"

    @property
    def is_named(self) -> bool:
        return bool(self.name)


class ComplaintFile(models.Model):
    """A picture or document that came with a complaint."""

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="files")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("file of a complaint")
        verbose_name_plural = _("files of complaints")

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.file_id}"
