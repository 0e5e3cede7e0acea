"""The record of who came in, was kept out, or changed who may come in: never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventKind(models.TextChoices):
    """What happened; a kind may be added without a migration."""

    SIGNED_IN = "signed_in", _("signed in")
    SIGN_IN_FAILED = "sign_in_failed", _("sign-in failed")
    SIGNED_OUT = "signed_out", _("signed out")
    SESSION_ENDED = "session_ended", _("session ended")
    LOCKED = "locked", _("locked after wrong tries")
    UNLOCKED = "unlocked", _("unlocked")
    PASSWORD_CHANGED = "password_changed", _("password changed")
    PASSWORD_KNOWN = "password_known", _("password found among breached ones")
    PASSWORD_NOT_ASKED = "password_not_asked", _("breached passwords could not be asked for")
    PASSWORD_GIVEN = "password_given", _("first password given")
    FACTOR_ADDED = "factor_added", _("second factor added")
    FACTOR_REMOVED = "factor_removed", _("second factor removed")
    FACTOR_RESET = "factor_reset", _("second factor reset by an officer")
    ACCOUNT_MADE = "account_made", _("account made")
    ACCOUNT_CHANGED = "account_changed", _("account changed")
    ACCOUNT_CLOSED = "account_closed", _("account closed")
    ACCOUNT_OPENED = "account_opened", _("account opened again")
    POST_GIVEN = "post_given", _("put on an officer’s post")
    POST_ENDED = "post_ended", _("officer’s post ended")
    CLIENT_MADE = "client_made", _("program let in")
    CLIENT_REVOKED = "client_revoked", _("program sent away")
    SEEN_IN_FULL = "seen_in_full", _("personal value seen in full")
    KEY_CHANGED = "key_changed", _("key made or destroyed")
    EVENTS_EXPORTED = "events_exported", _("security events taken out")
    EVENTS_FORGOTTEN = "events_forgotten", _("old security events forgotten")


class SecurityEvent(models.Model):
    """One thing that happened at the door, or to who may pass it.

    ``by`` did it, None where nobody is known or the installation itself acts; ``about`` is the
    account it was done to. ``address`` is where the request came from. ``facts`` are codes and
    ids, ``reason`` what an officer wrote: neither holds a personal value. A trigger refuses
    change, and refuses deletion for six months (网络安全法 23).
    """

    kind = models.CharField(_("kind"), max_length=40)
    at = models.DateTimeField(_("when"))
    by = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="+")
    about = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="+")
    ok = models.BooleanField(_("succeeded"), default=True)
    address = models.CharField(_("address"), max_length=45, blank=True)
    facts = models.JSONField(default=dict)
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("security event")
        verbose_name_plural = _("security events")
        indexes = [
            models.Index(fields=["-at", "-id"], name="event_by_time"),
            models.Index(fields=["about", "-at"], name="event_by_account"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
