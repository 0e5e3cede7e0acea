"""What reached an organ in one piece: one letter may ask for several things."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How a request came; by it the day of its receipt is settled (条例 31)."""

    BY_HAND = "by_hand", _("Handed in in person")
    ORAL = "oral", _("Told in person, written down by staff")
    SIGNED_POST = "signed_post", _("By post, signed for")
    LETTER = "letter", _("By ordinary letter, not signed for")
    INTERNET = "internet", _("Sent online")
    FAX = "fax", _("By fax")


TO_CONFIRM = frozenset({Channel.LETTER, Channel.INTERNET, Channel.FAX})
"""Received on the day on which the organ has confirmed it with her."""


class Letter(models.Model):
    """A letter to ``body`` (id of the network). Each thing it asks for is a request of its own.

    ``submitted_at`` is when it was sent or came; ``received_on`` the legal day of receipt, empty
    until it is confirmed where that is needed (条例 31).
    """

    body = models.PositiveIntegerField()
    party = models.ForeignKey("people.Party", models.PROTECT)
    channel = models.CharField(max_length=12, choices=Channel)
    submitted_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    received_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = (models.Index(fields=["body", "party", "received_on"]),)

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.submitted_at:%Y-%m-%d}"

    @property
    def was_confirmed(self) -> bool:
        """Whether it counts as received because that was confirmed with her."""
        return self.channel in TO_CONFIRM and self.received_on is not None
