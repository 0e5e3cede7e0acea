"""Messages and every attempt to deliver them; who wants none but those the law requires."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class Channel(models.TextChoices):
    """The way a message goes."""

    SMS = "sms", _("text message")
    EMAIL = "email", _("e-mail")
    IN_APP = "in_app", _("message on the person's own page")


class MessageState(models.TextChoices):
    """How a message stands."""

    QUEUED = "queued", _("waits to be sent")
    SENT = "sent", _("sent out")
    DELIVERED = "delivered", _("has arrived")
    FAILED = "failed", _("not sent yet")
    GIVEN_UP = "given_up", _("could not be delivered")


class Message(models.Model):
    """A message as worded, to one address; for the in-app channel that is an account.

    ``key`` names the step and the recipient, so that nobody is told twice; ``not_before`` is the
    morning until which it is kept. ``delivered_at``: when the gateway took it; ``reported_at``:
    when the gateway said what became of it. ``seen_at``: when that account marked it as read.
    Who could not be reached is ``told_at`` in person, with ``told_words`` of who did so.
    """

    channel = models.CharField(max_length=8, choices=Channel.choices)
    to = EncryptedTextField()
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wording = models.CharField(max_length=64)
    title = EncryptedTextField()
    text = EncryptedTextField()
    about = models.CharField(max_length=64, db_index=True)
    created_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    key = models.CharField(max_length=64, default="", db_default="")
    state = models.CharField(
        max_length=9, choices=MessageState, default=MessageState.QUEUED, db_default="queued"
    )
    not_before = models.DateTimeField(null=True)
    reported_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    told_by = models.BigIntegerField(null=True)
    told_words = EncryptedTextField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=~models.Q(key=""), name="notices_told_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-id"],
                name="notices_unreached",
                condition=models.Q(state="given_up", told_at__isnull=True),
            ),
            models.Index(fields=["account", "-id"], name="notices_own_messages"),
            models.Index(
                fields=["account"],
                name="notices_unread_messages",
                condition=models.Q(account__isnull=False, seen_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wording} {self.channel}"


class Spared(models.Model):
    """An address whose owner wants no messages but those the law requires.

    ``digest`` is the address's blind index; the address itself is not kept here.
    """

    channel = models.CharField(max_length=8, choices=Channel.choices)
    digest = models.BinaryField(max_length=32)
    since = models.DateTimeField()
    by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "digest"], name="notices_spared_once"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.since:%Y-%m-%d}"


class Outcome(models.TextChoices):
    """What came of one attempt to deliver a message."""

    ACCEPTED = "accepted", _("accepted by the gateway")
    DEFERRED = "deferred", _("failed, to be tried again")
    REFUSED = "refused", _("refused for good")
    NO_GATEWAY = "no_gateway", _("no gateway is set up for this channel")


class Delivery(models.Model):
    """One attempt to deliver a message, with the gateway's own answer as proof.

    Gateways repeat the address in their answers, so these are sealed as it is.
    """

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="deliveries")
    attempt = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    answer = EncryptedTextField(null=True)
    attempted_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message", "attempt"], name="notices_one_attempt"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt}: {self.outcome}"
