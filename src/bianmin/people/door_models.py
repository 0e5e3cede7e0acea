"""What the door remembers: who is signed in where, wrong tries, old passwords, spent codes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class SignIn(models.Model):
    """Somebody signed in at a browser, from ``began_at`` until ``ended_at``.

    ``session`` is the key of Django's session, ``device`` the browser in words, ``browser`` a
    digest of what this browser alone was given, by which it is known again.
    """

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="sign_ins")
    session = models.CharField(max_length=40, unique=True)
    device = models.CharField(_("device"), max_length=80)
    browser = models.BinaryField(max_length=32)
    address = models.CharField(_("address"), max_length=45, blank=True)
    began_at = models.DateTimeField(_("since"))
    seen_at = models.DateTimeField(_("last seen"))
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("sign-in")
        verbose_name_plural = _("sign-ins")
        indexes = [models.Index(fields=["account", "-seen_at"], name="sign_in_by_account")]

    def __str__(self) -> str:
        return self.device


class SignInTries(models.Model):
    """How often in vain somebody tried to sign in, by a digest of the name or of the address.

    While ``count`` is the most that is allowed, nobody comes in until a while after ``since``.
    """

    subject = models.BinaryField(max_length=32, unique=True)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)


class PastPassword(models.Model):
    """The hash of a password that an account had until ``until``."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="past_passwords")
    password = models.CharField(max_length=128)
    until = models.DateTimeField()


class FactorSecret(models.Model):
    """The secret of an authenticator, sealed as all else is; allauth's own row has its number."""

    secret = EncryptedTextField()


class SpentCode(models.Model):
    """A code of an account that opened the door once; it opens nothing again."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="+")
    digest = models.BinaryField(max_length=32)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "digest"], name="code_spent_once"),
        ]
