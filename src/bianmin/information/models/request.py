"""A request for government information: what article 29 asks to be stated, and nothing more."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField

from .letter import Letter


class ApplicantKind(models.TextChoices):
    """Who asks, in the columns of the annual report."""

    NATURAL = "natural", _("natural person")
    BUSINESS = "business", _("business")
    RESEARCH = "research", _("research institution")
    WELFARE = "welfare", _("public-interest organisation")
    LEGAL = "legal", _("legal service provider")
    OTHER = "other", _("other organisation")


class Form(models.TextChoices):
    """In which form she wants the information (条例 29, 40)."""

    PAPER = "paper", _("on paper")
    FILE = "file", _("as a file")
    READ = "read", _("to read it there")


class Way(models.TextChoices):
    """How she wants to get it (条例 29)."""

    FETCH = "fetch", _("she fetches it")
    POST = "post", _("by post")
    ONLINE = "online", _("online, on her page")


class Request(models.Model):
    """A request. Its matter holds time, place and record; this what is asked, sealed.

    ``code`` is the tracking code (nine digits). There is no field for a purpose: none may be
    asked for. ``outcome`` is a code of ``outcomes.OUTCOMES``, ``replied_on`` the day of the reply
    or of its end; both empty before; ``served_proof`` shows that the reply was served, where a
    photograph or scan of it was kept. ``registered_by`` is empty where she sent it herself.
    """

    LEAST_CODE = "100000000"

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="requests")
    party = models.ForeignKey("people.Party", models.PROTECT)
    code = models.CharField(max_length=9, unique=True)
    applicant_kind = models.CharField(max_length=10, choices=ApplicantKind)
    wanted = EncryptedTextField()
    document_number = EncryptedTextField(blank=True, default="")
    form = models.CharField(max_length=8, choices=Form)
    way = models.CharField(max_length=8, choices=Way)
    contact = EncryptedTextField(null=True)
    email = EncryptedTextField(null=True)
    address = EncryptedTextField(null=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    outcome = models.CharField(max_length=20, blank=True, default="")
    replied_on = models.DateField(null=True)
    served_proof = models.ForeignKey(
        "files.StoredFile", models.PROTECT, related_name="+", null=True
    )
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("request for information")
        verbose_name_plural = _("requests for information")

    def __str__(self) -> str:
        return self.code
