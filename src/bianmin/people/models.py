"""Who acts (accounts of staff), whom matters are about, and who looked at what of them."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField

from .accounts import AccountManager
from .door_models import FactorSecret, PastPassword, SignIn, SignInTries, SpentCode
from .security_event import SecurityEvent

__all__ = [
    "AccessLog",
    "Account",
    "CitizenToken",
    "Client",
    "FactorSecret",
    "IdKind",
    "Party",
    "PartyKind",
    "PartyVersion",
    "PastPassword",
    "Scope",
    "SecurityEvent",
    "SignIn",
    "SignInTries",
    "SpentCode",
    "WrongTries",
]


class Account(AbstractBaseUser):
    """A person of the staff who signs in. Name, number and office phone are public.

    What an account may do follows from the posts it holds, never from the account itself: every
    question of Django's about permissions is answered with no.
    """

    username = models.CharField(_("sign-in name"), max_length=64, unique=True)
    name = models.CharField(_("name"), max_length=50)
    number = models.CharField(_("staff number"), max_length=32, blank=True)
    phone = models.CharField(_("office phone"), max_length=32, blank=True)
    photo = models.BigIntegerField(_("photo"), null=True, blank=True)
    is_party_member = models.BooleanField(_("Party member"), default=False, db_default=False)
    email = models.EmailField(_("office e-mail"), blank=True, default="", db_default="")
    password_set_at = models.DateTimeField(null=True)
    password_by_another = models.BooleanField(default=False, db_default=False)
    password_known_at = models.DateTimeField(null=True)
    is_active = models.BooleanField(default=True)
    is_demonstration = models.BooleanField(default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    is_staff = False
    is_superuser = False
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name, as Django's forms and allauth ask for it."""
        return self.name

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """No: permissions are questions to a matter's procedure."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """No, for the same reason."""
        return False


class PartyKind(models.TextChoices):
    """Who can have a right to something."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")


class IdKind(models.TextChoices):
    """Kinds of identity document, with the codes of GA/T 2000.156; USCC is GB 32100."""

    RESIDENT = "111", _("resident identity card")
    USCC = "uscc", _("unified social credit code")


class Party(models.Model):
    """A person or organisation, as they are known now; personal values are sealed.

    The digests find a party again without opening anything (``vault.blind``). ``version`` is the
    number of the newest ``PartyVersion``. ``email`` is null of who was never asked for one.
    """

    kind = models.CharField(max_length=16, choices=PartyKind)
    name = EncryptedTextField(_("name"))
    id_kind = models.CharField(max_length=8, choices=IdKind)
    id_number = EncryptedTextField(_("ID number"))
    phone = EncryptedTextField(_("phone"), default="")
    email = EncryptedTextField(_("e-mail"), null=True)
    address = EncryptedTextField(_("address"), default="")
    division = models.CharField(_("division"), max_length=12, blank=True)
    name_digest = models.BinaryField(max_length=32)
    id_digest = models.BinaryField(max_length=32)
    phone_digest = models.BinaryField(max_length=32, null=True)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(fields=["id_kind", "id_digest"], name="one_party_per_id"),
        ]
        indexes = [
            models.Index(fields=["name_digest"], name="party_by_name"),
            models.Index(fields=["phone_digest"], name="party_by_phone"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class PartyVersion(models.Model):
    """What was known of a party from ``at`` until the next version; the newest equals the party."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    name = EncryptedTextField()
    phone = EncryptedTextField()
    email = EncryptedTextField(null=True)
    address = EncryptedTextField()
    division = models.CharField(max_length=12, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("version of a party")
        verbose_name_plural = _("versions of parties")
        constraints = [
            models.UniqueConstraint(fields=["party", "number"], name="party_version_once"),
        ]


class AccessLog(models.Model):
    """One look at a personal value in full. Append-only: a trigger refuses change and deletion."""

    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="accesses")
    field = models.CharField(max_length=16)
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("access to personal data")
        verbose_name_plural = _("accesses to personal data")
        indexes = [models.Index(fields=["party", "at"], name="access_by_party")]


class Scope(models.TextChoices):
    """What a client may be let do; what of it is done follows from the posts of its account."""

    READ = "read", _("read matters, inboxes and ledgers")
    RECEIVE = "receive", _("take applications in")
    ACT = "act", _("take steps")
    KEEP = "keep", _("keep the network, the catalogue, what is disclosed, and old ledgers")
    CITIZENS = "citizens", _("speak for citizens who have shown their phone")


class Client(models.Model):
    """A program that acts as ``account``, at the posts which that account holds.

    Only ``digest`` of its token is kept. It is believed from ``from_day`` to ``until_day``, both
    included, unless it was revoked.
    """

    name = models.CharField(_("name"), max_length=80)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="clients")
    scopes = ArrayField(models.CharField(max_length=12, choices=Scope))
    digest = models.BinaryField(max_length=32, unique=True)
    from_day = models.DateField()
    until_day = models.DateField(null=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("client")
        verbose_name_plural = _("clients")

    def __str__(self) -> str:
        return self.name

    @property
    def may(self) -> list[str]:
        """What it may do, in words."""
        return [str(scope.label) for scope in Scope if scope in self.scopes]


class WrongTries(models.Model):
    """How often in vain somebody at an address tried to track since ``since``.

    ``address`` is a keyed digest, so that the table names nobody.
    """

    address = models.BinaryField(max_length=32, unique=True)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)


class CitizenToken(models.Model):
    """Somebody for whom a program speaks: whose phone ``number`` was shown to be hers.

    Only ``digest`` of the token is kept; it opens nothing from ``until`` on.
    """

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="citizens")
    digest = models.BinaryField(max_length=32, unique=True)
    number = EncryptedTextField()
    until = models.DateTimeField(db_index=True)
