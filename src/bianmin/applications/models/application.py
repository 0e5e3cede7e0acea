"""An application for a service item."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField


class Mode(models.TextChoices):
    """How she is helped (办理方式)."""

    RELAY = "relay", _("Agency: the agent carries it for her")
    ASSIST = "assist", _("Assistance: she acts herself, with somebody’s help")
    LED = "led", _("Accompanied: the agent goes along with her")
    WINDOW = "window", _("At the window")
    ONLINE = "online", _("Online: she applied by herself")


class Handling(models.TextChoices):
    """What becomes of the matter, in the six ways of handling (办理方式) that counties count."""

    DIRECT = "direct", _("Direct: decided on the spot")
    PROMISED = "promised", _("Promised: decided within the promised time")
    JOINT = "joint", _("Joint: several departments are asked")
    UPWARD = "upward", _("Reported up: goes on to a higher tier")
    ASSISTED = "assisted", _("Assisted: with help in applying")
    ON_BEHALF = "on_behalf", _("On behalf: carried by the agent")


class Mandate(models.TextChoices):
    """What she said to the agent's acting for her; it is voluntary and free."""

    CONFIRMED = "confirmed", _("Read aloud and confirmed by her")
    RECEIPT_ONLY = "receipt_only", _("The list of papers confirmed by her; no mandate is asked")
    DECLINED = "declined", _("Declined; the plain sheet was given")
    ENDED = "ended", _("Ended by her; she goes on by herself")
    NOT_NEEDED = "not_needed", _("Not needed: she came to the window herself")


CONFIRMING = (Mandate.CONFIRMED, Mandate.RECEIPT_ONLY)
"""What she says by which she confirms the receipt too, so that it may be carried up for her."""


class Capacity(models.TextChoices):
    """In what capacity the applicant acts (民法典 23, 27, 61, 163)."""

    SELF = "self", _("For herself")
    EARNING = "earning", _("For herself: sixteen or older, living on her own earnings")
    FAMILY = "family", _("For a member of her family")
    GUARDIAN = "guardian", _("As guardian")
    AUTHORISED = "authorised", _("Authorised in writing")
    REPRESENTS = "represents", _("For an organisation, as its representative")


class Application(models.Model):
    """An application (申请). Its matter holds time, place and record; this holds the content.

    ``code`` is the tracking code on the receipt (eight digits); ``first_asked`` the account of
    the first person asked (首问责任人) and ``received_by`` of whoever took it in, both empty where
    she applied online by herself; ``contact`` the mobile number
    she then confirmed and ``email`` the address she gave; ``answers`` the
    item's form fields as filled in; ``capacity`` in what capacity she acts, whose beneficiary is
    the matter's; ``handling`` is empty on what came in before it was.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    edition = models.ForeignKey("catalogue.Edition", models.PROTECT)
    party = models.ForeignKey("people.Party", models.PROTECT)
    code = models.CharField(max_length=8, unique=True)
    mode = models.CharField(max_length=8, choices=Mode)
    handling = models.CharField(max_length=12, choices=Handling, blank=True, default="")
    mandate = models.CharField(max_length=12, choices=Mandate)
    capacity = models.CharField(
        max_length=10, choices=Capacity, default=Capacity.SELF, db_default=Capacity.SELF
    )
    first_asked = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="first_asked_applications",
        null=True,
    )
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True
    )
    contact = EncryptedTextField(null=True)
    email = EncryptedTextField(null=True)
    answers = EncryptedJSONField(default=dict)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")

    def __str__(self) -> str:
        return self.code
