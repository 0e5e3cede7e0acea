"""What must be right in the environment before real people's data are served: secrets, addresses.

Errors, outside a demonstration: with a weak secret nothing starts.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.core import checks

from bianmin.applications.exchange import systems
from bianmin.calling import fault_of
from bianmin.people.breached import held

LEAST_KEY = 50
LEAST_SECRET = 16
FEWEST_SIGNS = 8
KNOWN = ("django-insecure", "changeme", "change-me", "password", "secret", "example", "123456")
SERVICE_URLS = {
    "BIANMIN_SMS_URL": "SMS_GATEWAY_URL",
    "BIANMIN_SIGNING_URL": "SIGNING_URL",
    "BIANMIN_TIMESTAMP_URL": "TIMESTAMP_URL",
    "BIANMIN_BREACHED_URL": "BREACHED_URL",
}


@checks.register("bianmin")
def secrets_are_strong(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """Each weak secret by its variable, never with its value."""
    return [] if settings.DEMONSTRATION else _errors(weak(), "config.E001")


@checks.register("bianmin")
def addresses_may_be_called(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """Other systems are called over https, at addresses without passwords in them."""
    named = ((name, str(getattr(settings, value))) for name, value in SERVICE_URLS.items())
    faults = ((name, fault_of(url)) for name, url in named if url)
    return _errors((f"{name}: {fault}." for name, fault in faults if fault), "config.E002")


@checks.register("bianmin")
def systems_are_named_rightly(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """The file of other systems can be read, and each may be called as it says."""
    return _errors(systems.faults(), "config.E003")


@checks.register("bianmin", deploy=True)
def mail_is_sealed(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """A mail server elsewhere is spoken to over TLS."""
    if not settings.EMAIL_HOST or settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL:
        return []
    told = "Mail goes out unsealed."
    return [checks.Warning(told, hint="Set BIANMIN_SMTP_STARTTLS or _TLS.", id="config.W003")]


@checks.register("bianmin", deploy=True)
def breached_passwords_are_held(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """A hint: the list is the operator's to bring, and the house stands without it."""
    if held.state(on=date.min, days=0) is None:
        return []
    told = "There is no list of breached passwords that can be read."
    return [checks.Info(told, hint="Run bianmin breached-passwords FILE.", id="config.I001")]


def _errors(sentences: Iterable[str], code: str) -> list[checks.CheckMessage]:
    return [checks.Error(sentence, id=code) for sentence in sentences]


def weak() -> Iterator[str]:
    """Why each weak secret is one."""
    yield from _weak("BIANMIN_SECRET_KEY", str(settings.SECRET_KEY), LEAST_KEY)
    if settings.SMS_GATEWAY_URL:
        yield from _weak("BIANMIN_SMS_SECRET", settings.SMS_GATEWAY_SECRET, LEAST_SECRET)
    if settings.SIGNING_URL:
        yield from _weak("BIANMIN_SIGNING_SECRET", settings.SIGNING_SECRET, LEAST_SECRET)
    if settings.EMAIL_HOST_USER and not settings.EMAIL_HOST_PASSWORD:
        yield "BIANMIN_SMTP_PASSWORD is empty though BIANMIN_SMTP_USER signs in."
    database = settings.DATABASES["default"]
    if not str(database["HOST"]).startswith("/"):
        yield from _weak("The password in DATABASE_URL", str(database["PASSWORD"]), LEAST_SECRET)


def _weak(name: str, secret: str, least: int) -> Iterator[str]:
    if len(secret) < least:
        yield f"{name} has {len(secret)} characters; at least {least} are needed."
    elif len(set(secret)) < FEWEST_SIGNS:
        yield f"{name} repeats few characters; draw it at random."
    elif found := next((word for word in KNOWN if word in secret.lower()), ""):
        yield f"{name} contains “{found}”; draw it at random."
