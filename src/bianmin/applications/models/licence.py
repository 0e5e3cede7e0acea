"""A licence that was granted, what was asked about it, and what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class Purpose(models.TextChoices):
    """What is asked about a licence (行政许可法 49, 50)."""

    CHANGE = "change", _("Change of a licence")
    RENEWAL = "renewal", _("Renewal of a licence")


class LicenceAct(models.TextChoices):
    """What became of a licence by one act (行政许可法 8, 49, 50, 69, 70)."""

    CHANGED = "changed", _("Change granted")
    RENEWED = "renewed", _("Renewal granted")
    DEEMED_RENEWED = "deemed_renewed", _("Renewed by law")
    WITHDRAWN = "withdrawn", _("Withdrawn for the public interest")
    REVOKED = "revoked", _("Revoked")
    CANCELLED = "cancelled", _("Cancelled")


ENDING = frozenset({LicenceAct.WITHDRAWN, LicenceAct.REVOKED, LicenceAct.CANCELLED})


class Standing(models.TextChoices):
    """How a licence stands on a day."""

    IN_FORCE = "in_force", _("In force")
    CHANGED = "changed", _("In force, changed")
    RENEWED = "renewed", _("In force, renewed")
    EXPIRED = "expired", _("Run out")
    WITHDRAWN = "withdrawn", _("Withdrawn for the public interest")
    REVOKED = "revoked", _("Revoked")
    CANCELLED = "cancelled", _("Cancelled")

    @property
    def holds(self) -> bool:
        return self in HOLDING


HOLDING = frozenset({Standing.IN_FORCE, Standing.CHANGED, Standing.RENEWED})


class Licence(models.Model):
    """A licence (行政许可) that ``matter`` granted, by its decision's ``number``.

    ``organ`` is the body (id) that granted it, ``item`` the item's code, ``title`` the name of the
    certificate. ``until_day`` is the last day on which it holds, empty where it is not limited.
    ``last_act`` is the last of its deeds and ``acted_on`` its day; after one of ``ENDING`` it
    holds no more. ``reminded``: the fewest working days before its end at which the holder has
    been reminded; empty after each renewal.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, related_name="licence")
    paper = models.ForeignKey("notices.Paper", models.PROTECT, related_name="+")
    number = models.CharField(max_length=80, db_index=True)
    item = models.CharField(max_length=16)
    title = models.CharField(max_length=120)
    holder = models.ForeignKey("people.Party", models.PROTECT, related_name="licences")
    organ = models.BigIntegerField()
    from_day = models.DateField()
    until_day = models.DateField(null=True)
    last_act = models.CharField(max_length=14, choices=LicenceAct, blank=True, default="")
    acted_on = models.DateField(null=True)
    reminded = models.PositiveSmallIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organ", "-id"], name="licence_of_organ"),
            models.Index(fields=["until_day"], name="licence_running_out"),
        ]

    def __str__(self) -> str:
        return self.number


class LicenceRequest(models.Model):
    """That an application asks for a change or a renewal of a licence its applicant holds.

    ``wish`` says what is to be changed; ``in_time`` whether a renewal was asked for as long before
    the end as 行政许可法 50 wants, so that silence grants it.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, related_name="licence_request")
    licence = models.ForeignKey(Licence, models.PROTECT, related_name="requests")
    purpose = models.CharField(max_length=8, choices=Purpose)
    wish = EncryptedTextField(default="")
    in_time = models.BooleanField(default=False)


class LicenceDeed(models.Model):
    """One act on a licence, with the paper that told it; only ever added (the database).

    ``ground`` is the code of the law's ground, of what an organ does by itself; ``until_day`` the
    licence's last day from then on; ``by`` is empty where the law itself acted.
    """

    licence = models.ForeignKey(Licence, models.PROTECT, related_name="deeds")
    act = models.CharField(max_length=14, choices=LicenceAct)
    ground = models.CharField(max_length=16, blank=True)
    reason = EncryptedTextField(default="")
    paper = models.ForeignKey("notices.Paper", models.PROTECT, related_name="+")
    until_day = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
