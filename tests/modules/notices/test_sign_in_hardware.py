"""The key lies in a token and never leaves it: signed through PKCS#11, here SoftHSM's."""

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from django.db import transaction

from bianmin.network.models import Body
from bianmin.notices import services, signing
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper
from bianmin.notices.signing import hardware, software

from .test_sign_papers import by_openssl, issue, outgoing, rendered

__all__ = ["outgoing"]
LIBRARY = "/usr/lib/softhsm/libsofthsm2.so"
PIN = "481516"


def softhsm(*told: str) -> None:
    subprocess.run(["softhsm2-util", *told], check=True, capture_output=True)


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A token with one key; beside it the certificate alone. The library reads its file once."""
    home = tmp_path_factory.mktemp("token")
    (home / "tokens").mkdir()
    (home / "softhsm2.conf").write_text(f"directories.tokendir = {home / 'tokens'}\n", "ascii")
    made = home / "made.pem"
    software.make(made, name="示范县便民服务（硬件）", at=datetime.now(UTC))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(home / "softhsm2.conf"))
        softhsm("--init-token", "--free", "--label", "county", "--pin", PIN, "--so-pin", PIN)
        softhsm("--import", str(made), "--token", "county", "--label", "papers", "--id", "A1",
                "--pin", PIN)  # fmt: skip
        certificate = x509.load_pem_x509_certificates(made.read_bytes())[0]
        (home / "signing.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
        os.close(os.open(home / "signing.pin", os.O_CREAT, 0o600))
        (home / "signing.pin").write_text(f"{PIN}\n", "ascii")
        made.unlink()
        yield home


@pytest.fixture(autouse=True)
def plugged_in(token: Path, settings: Any) -> None:
    settings.SIGNING_FILE = token / "signing.pem"
    settings.SIGNING_PIN_FILE = token / "signing.pin"
    settings.SIGNING_MODULE, settings.SIGNING_TOKEN = LIBRARY, "county"
    settings.SIGNING_KEY = "papers"


def test_what_the_token_signs_openssl_verifies(
    outgoing: PaperKind, town: Body, settings: Any, tmp_path: Path
) -> None:
    for _again in range(2):
        paper, pdf = rendered(issue(town))
        assert paper.signed_by == "示范县便民服务（硬件）"
        told = by_openssl(pdf, settings.SIGNING_FILE, tmp_path)
        assert told.returncode == 0, told.stderr
    assert b"PRIVATE" not in settings.SIGNING_FILE.read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [
        {"SIGNING_MODULE": "/usr/lib/none.so"},
        {"SIGNING_TOKEN": "taken out"},
        {"SIGNING_KEY": "no such key"},
    ],
)
def test_while_it_cannot_sign_the_paper_waits(
    outgoing: PaperKind, town: Body, settings: Any, wrong: dict[str, str]
) -> None:
    right = {name: getattr(settings, name) for name in wrong}
    for name, value in wrong.items():
        setattr(settings, name, value)
    paper = issue(town)
    with pytest.raises(signing.SigningFault), transaction.atomic():
        services.render(paper.pk)
    assert Paper.objects.get(pk=paper.pk).digest == ""
    for name, value in right.items():
        setattr(settings, name, value)
    assert rendered(paper)[0].signed_by


def test_a_pin_that_is_wrong_or_can_be_read_by_others_signs_nothing(
    settings: Any, tmp_path: Path
) -> None:
    settings.SIGNING_PIN_FILE = tmp_path / "signing.pin"
    settings.SIGNING_PIN_FILE.write_text("000000", "ascii")
    settings.SIGNING_PIN_FILE.chmod(0o600)
    holder = signing.key_holder()
    assert isinstance(holder, hardware.HardwareKey)
    with pytest.raises(signing.SigningFault, match="PinIncorrect"):
        holder.sign(b"x")
    settings.SIGNING_PIN_FILE.chmod(0o644)
    with pytest.raises(signing.SigningFault, match="chmod 600"):
        holder.sign(b"x")


def test_a_file_without_a_certificate_is_said(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_FILE = tmp_path / "signing.pem"
    settings.SIGNING_FILE.write_text("no certificate", "ascii")
    with pytest.raises(signing.SigningFault, match="holds no certificate"):
        signing.key_holder()
