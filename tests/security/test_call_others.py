"""Other systems are called where the settings say, and nowhere else; weak secrets start nothing."""

import os
import socket
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bianmin import calling
from bianmin.calling import CallFault, fault_of
from bianmin.config import checks
from bianmin.notices.gateways import GatewayFault, HttpGateway, Parcel
from bianmin.people.breached import reading
from tests.house.databases import CHECKOUT
from tests.modules.notices.servers import text_message_provider

PARCEL = Parcel("bianmin-1", "13900001234", "", "一切照旧")


def leads_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name lead to these addresses."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 443)) for each in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **more: found)


def called(url: str) -> None:
    calling.post(url, b"", headers={}, seconds=1, most=1)


@pytest.mark.parametrize(
    "url",
    [
        "http://gateway.example/send",
        "ftp://gateway.example/",
        "file:///etc/passwd",
        "https:///send",
        "https://user:secret@gateway.example/",
        "gateway.example/send",
        "http://10.0.0.5/send",
        "http://127.0.0.1.example/",
    ],
)
def test_only_https_to_a_named_service_is_called(url: str) -> None:
    assert fault_of(url)
    with pytest.raises(CallFault):
        called(url)


def test_a_demonstration_may_call_without_https(settings: Any) -> None:
    settings.DEMONSTRATION = True
    assert not fault_of("http://gateway.example/send")
    assert fault_of("ftp://gateway.example/send")


INNER = ["10.0.0.5", "192.168.1.1", "172.16.0.9", "127.0.0.1", "100.64.0.1", "fd00::1", "::1"]


@pytest.mark.parametrize("inner", INNER)
def test_a_name_that_leads_inside_is_not_followed(
    monkeypatch: pytest.MonkeyPatch, inner: str
) -> None:
    for found in ([inner], ["93.184.216.34", inner]):
        leads_to(monkeypatch, *found)
        with pytest.raises(CallFault, match="BIANMIN_INSIDE"):
            called("https://gateway.example/send")


@pytest.mark.parametrize("named", ["gateway.example", "10.0.0.5", "10.0.0.0/8"])
def test_what_the_settings_name_is_called(
    monkeypatch: pytest.MonkeyPatch, settings: Any, named: str
) -> None:
    settings.INSIDE = (named,)
    leads_to(monkeypatch, "10.0.0.5")
    met = []
    monkeypatch.setattr(
        socket, "create_connection", lambda where, *more: met.append(where) or 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        called("https://gateway.example/send")
    assert met == [("10.0.0.5", 443)]


@pytest.mark.parametrize("address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1"])
def test_an_address_that_is_no_service_is_never_called(
    settings: Any, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    settings.DEMONSTRATION, settings.INSIDE = True, (address, "gateway.example")
    leads_to(monkeypatch, address)
    with pytest.raises(CallFault):
        called("http://gateway.example/")


def test_nobody_is_followed_elsewhere() -> None:
    with text_message_provider() as there, text_message_provider() as elsewhere:
        there.answer = f"307 http://127.0.0.1:{elsewhere.port}/"
        with pytest.raises(GatewayFault, match="307") as refused:
            HttpGateway(f"http://127.0.0.1:{there.port}/send", "x").send(PARCEL)
        assert not refused.value.passing
        assert len(there.received) == 1 and not elsewhere.received


def test_what_is_no_answer_is_a_fault_that_passes() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
    with pytest.raises(GatewayFault) as refused:
        HttpGateway(f"http://127.0.0.1:{port}/", "x").send(PARCEL)
    assert refused.value.passing


STRONG = "kZ3v9QmX7rT1wLpB5nYc8dHf"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"SECRET_KEY": "short"}, "BIANMIN_SECRET_KEY has 5"),
        ({"SECRET_KEY": "ab" * 40}, "BIANMIN_SECRET_KEY repeats"),
        ({"SECRET_KEY": "django-insecure-" + STRONG * 3}, "django-insecure"),
        ({"SMS_GATEWAY_URL": "https://a.example", "SMS_GATEWAY_SECRET": ""}, "SMS_SECRET has 0"),
        ({"SIGNING_URL": "https://a.example", "SIGNING_SECRET": "changeme-now-1234"}, "changeme"),
        ({"EMAIL_HOST_USER": "a", "EMAIL_HOST_PASSWORD": ""}, "BIANMIN_SMTP_PASSWORD"),
    ],
)
def test_a_weak_secret_is_told_by_its_name_and_never_shown(
    settings: Any, changed: dict[str, str], told: str
) -> None:
    settings.SECRET_KEY, settings.DEMONSTRATION = STRONG * 3, False
    assert not list(checks.weak())
    for name, value in changed.items():
        setattr(settings, name, value)
    (error,) = checks.secrets_are_strong(None)
    assert told in error.msg and STRONG not in error.msg
    settings.DEMONSTRATION = True
    assert not checks.secrets_are_strong(None)


def test_a_weak_password_of_a_database_elsewhere_is_told(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SECRET_KEY, settings.DEMONSTRATION = STRONG * 3, False
    away = {"HOST": "db.example", "PASSWORD": "bianmin"}
    monkeypatch.setitem(settings.DATABASES, "default", away)
    assert [each.msg for each in checks.secrets_are_strong(None)] == [
        "The password in DATABASE_URL has 7 characters; at least 16 are needed."
    ]


PRODUCTION = {
    "BIANMIN_DATA": "/nonexistent", "BIANMIN_HTTPS": "1", "BIANMIN_DEMONSTRATION": "0",
    "BIANMIN_HOSTS": "bianmin.example", "BIANMIN_SCANNER": "program:/usr/bin/clamscan",
    "BIANMIN_SECRET_KEY": STRONG * 3, "BIANMIN_SMS_URL": "https://sms.example/send",
    "BIANMIN_SMS_SECRET": STRONG, "BIANMIN_SMTP_HOST": "mail.example", "BIANMIN_SMTP_TLS": "1",
}  # fmt: skip


def deployed(**changed: str) -> "subprocess.CompletedProcess[str]":
    """``bianmin check --deploy``, as whoever goes live runs it."""
    ours = ("BIANMIN_", "DJANGO_")
    own = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        [CHECKOUT / ".venv/bin/bianmin", "check", "--deploy", "--fail-level", "WARNING"],
        env={**own, **PRODUCTION, **changed},
        capture_output=True,
        text=True,
        check=False,
    )


def test_with_production_settings_nothing_is_warned_of(tmp_path: Path) -> None:
    """Without a list of breached passwords a hint is given, which is no warning."""
    done = deployed()
    assert done.returncode == 0 and "config.I001" in done.stderr
    to = tmp_path / "state/lists/breached-passwords"
    reading.read_in([b"0" * 40], to=to, published=date(2026, 1, 1), tell=lambda _read: None)
    done = deployed(BIANMIN_DATA=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_weak_secret_starts_nothing() -> None:
    done = deployed(BIANMIN_SECRET_KEY="123456", BIANMIN_SMS_URL="http://sms.example/")
    assert done.returncode != 0
    assert "BIANMIN_SECRET_KEY has 6" in done.stderr and "must be called over https" in done.stderr
