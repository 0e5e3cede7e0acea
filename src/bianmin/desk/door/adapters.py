"""allauth's ways bent to those of the house: tries counted, secrets sealed, everything written."""

from datetime import timedelta
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext

from bianmin.law.refusal import Refusal
from bianmin.look.addresses import address_of
from bianmin.look.context import service_name
from bianmin.look.refusals import text
from bianmin.people import events, factors, lockout, passwords
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind
from bianmin.people.sign_in import StaffOnlyAdapter

from . import clock, marks, staying, values

FRESH = timedelta(minutes=10)
"""Who came in so lately is not asked for the password again before changing how she comes in."""


class DoorAdapter(StaffOnlyAdapter):
    """Signing in and out with an account."""

    is_last_try = False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the try by name and by address first: many at once do not slip through."""
        at = clock.present()
        address = lockout.by_address(address_of(request))
        name = lockout.by_name(str(credentials.get("username", "")))
        try:
            lockout.take_try(address, values.limits_of_address(at), at=at)
            self.is_last_try = lockout.take_try(name, values.limits(at), at=at)
        except Refusal as refusal:
            raise ValidationError(text(refusal)) from refusal

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """The account of a name and a password; a right try leaves no trace among the wrong."""
        account = super().authenticate(request, **credentials)
        if account:
            lockout.forgive(lockout.by_name(account.get_username()))
            lockout.give_back(lockout.by_address(address_of(request)))
            passwords.mark_if_known(
                account=account, password=credentials["password"], at=clock.present(),
                address=address_of(request),
            )  # fmt: skip
        return account

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Write it down; a name that is nobody's is not, for it may be a password."""
        at, address = clock.present(), address_of(request)
        name = str(credentials.get("username", "")).strip()
        known = Account.objects.filter(username=name).values_list("pk", flat=True).first()
        facts = {"known": known is not None, "factor": "password"}
        events.record(
            EventKind.SIGN_IN_FAILED, at=at, about=known, ok=False, address=address, facts=facts
        )
        if self.is_last_try:
            events.record(EventKind.LOCKED, at=at, about=known, ok=False, address=address)

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """What the house does not say in its own words is not said."""

    def login(self, request: HttpRequest, user: Any) -> None:
        """She is in: Django gives the session another key, and it begins."""
        super().login(request, user)
        staying.begin(request, user)

    def logout(self, request: HttpRequest) -> None:
        account = request.user
        if isinstance(account, Account):
            staying.end(request, account, EventKind.SIGNED_OUT)
        super().logout(request)

    def set_password(self, user: Any, password: str) -> None:
        passwords.change(account=user, password=password, by_another=False, at=clock.present())

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return str(settings.LOGIN_REDIRECT_URL)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways of showing once more that it is she, in the words of the house."""
        words = {
            "reauthenticate": gettext("With the password"),
            "mfa_reauthenticate": gettext("With a code from the phone"),
            "mfa_reauthenticate:webauthn": gettext("With this device"),
        }
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": words[method["id"]]} for method in methods]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        said = marks.of(context.request.session)
        return said is None or not said.is_fresh(clock.present(), FRESH)


class FactorAdapter(DefaultMFAAdapter):
    """The second factor: sealed, named in the county's words, never the last one taken away."""

    def encrypt(self, text: str) -> str:
        return factors.put_away(text)

    def decrypt(self, encrypted_text: str) -> str:
        return factors.fetch(encrypted_text)

    def get_totp_issuer(self) -> str:
        return service_name()

    def _get_site_name(self) -> str:
        return service_name()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last one only in a demonstration, where none is demanded."""
        own = Authenticator.objects.filter(user_id=authenticator.user_id)
        return settings.DEMONSTRATION or own.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        own = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Key %(number)d") % {"number": own + 1}
