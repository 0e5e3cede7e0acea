"""What is sent to the system of another body, every attempt to send it, and how it stands."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class DispatchState(models.TextChoices):
    """How far a matter has come that was sent to another system."""

    QUEUED = "queued", _("waits to be sent")
    FAILED = "failed", _("could not be sent, is tried again")
    GIVEN_UP = "given_up", _("could not be sent")
    ACCEPTED = "accepted", _("accepted there")
    ANSWERED = "answered", _("answered")


class Dispatch(models.Model):
    """A matter sent to a system (by its code), asked with the entry ``version``.

    ``reference`` is the same at every attempt and in the answer; ``their_number`` is under what
    the other side keeps it; ``tries`` counts since it was last put into the queue.
    """

    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="dispatches")
    version = models.PositiveIntegerField()
    system = models.CharField(max_length=20)
    reference = models.UUIDField(default=uuid.uuid4, unique=True)
    post = models.BigIntegerField(db_index=True)
    state = models.CharField(
        max_length=10, choices=DispatchState.choices, default=DispatchState.QUEUED
    )
    tries = models.PositiveSmallIntegerField(default=0)
    their_number = models.CharField(max_length=60, default="")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "version"], name="dispatch_once_an_asking"),
            models.CheckConstraint(
                condition=models.Q(state__in=DispatchState.values), name="dispatch_state_known"
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent."""
        return self.state in {DispatchState.QUEUED, DispatchState.FAILED, DispatchState.GIVEN_UP}


class DispatchAttempt(models.Model):
    """One attempt to send it, with what the other system said, sealed since it may name people."""

    dispatch = models.ForeignKey(Dispatch, models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    is_taken = models.BooleanField()
    answer = EncryptedTextField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["dispatch", "number"], name="dispatch_attempt_once")
        ]
