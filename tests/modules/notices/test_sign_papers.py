"""Electronic signatures: put on when a paper is rendered, verified by stock tools."""

import hmac
import json
import subprocess
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from django.db import transaction
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from bianmin.network.models import Body
from bianmin.notices import services, signing
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper
from bianmin.notices.signing import software
from bianmin.vault import store
from tests.modules.pdf_text import text_of

from . import servers
from .conftest import FACTS, NOON, TEMPLATE, a_kind


@pytest.fixture
def key(settings: Any, tmp_path: Path) -> software.SoftwareKey:
    settings.SIGNING_FILE = tmp_path / "signing.pem"
    assert software.make(settings.SIGNING_FILE, name="示范县便民服务", at=datetime.now(UTC))
    assert not software.make(settings.SIGNING_FILE, name="再来一次", at=datetime.now(UTC))
    return software.SoftwareKey.read(settings.SIGNING_FILE)


@pytest.fixture
def outgoing(declared: None, tmp_path: Path) -> PaperKind:
    template = tmp_path / "outgoing.typ"
    template.write_text(TEMPLATE, "utf-8")
    kind = a_kind(template, key="test.outgoing", outward="record")
    return services.registry.register(kind)


def issue(town: Body, **told: Any) -> Paper:
    asked: dict[str, Any] = {
        "kind": "test.outgoing", "facts": FACTS, "addressee": "张秀英", "organ": town.pk,
        "organ_mark": "马政便民", "about": "matter 17", "at": NOON,
    }  # fmt: skip
    return services.issue(**{**asked, **told})


def rendered(paper: Paper) -> tuple[Paper, bytes]:
    services.render(paper.pk)
    kept = Paper.objects.get(pk=paper.pk)
    return kept, services.read_pdf(kept)


def by_openssl(pdf: bytes, certificate: Path, tmp_path: Path) -> subprocess.CompletedProcess[bytes]:
    """What ``openssl cms -verify`` says of the signature that lies in the PDF."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        signature = opened.Root.AcroForm.Fields[0].V
        begin, first, second, last = (int(n) for n in signature.ByteRange)
        cms = bytes(signature.Contents)
    (tmp_path / "signature").write_bytes(cms)
    (tmp_path / "covered").write_bytes(pdf[begin : begin + first] + pdf[second : second + last])
    assert second + last == len(pdf)
    return subprocess.run(
        ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", tmp_path / "signature",
         "-content", tmp_path / "covered", "-CAfile", certificate, "-purpose", "any",
         "-out", "/dev/null"],
        capture_output=True, check=False,
    )  # fmt: skip


def test_what_goes_out_is_signed_and_the_hash_is_taken_after(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey
) -> None:
    paper, pdf = rendered(issue(town))
    assert paper.signed_by == "示范县便民服务"
    assert paper.digest == sha256(pdf).hexdigest()
    assert store.fetch(paper.digest) == pdf
    assert "一切照旧" in text_of(pdf)


def test_openssl_verifies_it_and_sees_one_changed_byte(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey, settings: Any, tmp_path: Path
) -> None:
    _, pdf = rendered(issue(town))
    told = by_openssl(pdf, settings.SIGNING_FILE, tmp_path)
    assert told.returncode == 0, told.stderr
    at = pdf.index(b"/Count 1")
    changed = pdf[:at] + b"/Count 2" + pdf[at + 8 :]
    assert by_openssl(changed, settings.SIGNING_FILE, tmp_path).returncode != 0


def test_a_validator_finds_it_whole_and_untouched(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey
) -> None:
    _, pdf = rendered(issue(town))
    trusted = ValidationContext(
        trust_roots=[signing.pdf._translated(key.certificates[0])], allow_fetching=False
    )
    embedded = PdfFileReader(BytesIO(pdf)).embedded_signatures[0]
    status = validate_pdf_signature(embedded, trusted)
    assert status.bottom_line
    assert str(embedded.sig_object["/Name"]) == "示范县马站镇人民政府"
    assert "马政便民告〔2026〕1号" in str(embedded.sig_object["/Reason"])


def test_a_signed_paper_still_archives_and_reads_aloud(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey
) -> None:
    _, pdf = rendered(issue(town))
    with pikepdf.open(BytesIO(pdf)) as opened:
        said = opened.open_metadata()
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "A")
        assert said["pdfuaid:part"] == "1"
        assert opened.Root.MarkInfo.Marked
        field = opened.Root.AcroForm.Fields[0]
        left, bottom, right, top = (float(n) for n in field.Rect)
        assert (left, bottom) == (right, top)
        assert left < 0  # outside the page: nothing that a screen reader would have to say
        assert int(field.F) & 4  # and printable, as PDF/A wants


@pytest.mark.parametrize("told", [{"training": True}, {"kind": "test.letter"}])
def test_practice_and_what_stays_in_the_house_go_unsigned(
    outgoing: PaperKind, letter: PaperKind, town: Body, key: software.SoftwareKey,
    told: dict[str, Any],
) -> None:  # fmt: skip
    paper, pdf = rendered(issue(town, **told))
    assert paper.signed_by == ""
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "/AcroForm" not in opened.Root


def test_without_a_key_papers_go_unsigned(
    outgoing: PaperKind, town: Body, settings: Any, tmp_path: Path
) -> None:
    settings.SIGNING_FILE = tmp_path / "none.pem"
    assert rendered(issue(town))[0].signed_by == ""


@pytest.mark.parametrize("content", ["", "-----BEGIN PRIVATE KEY-----\nxx\n", "no key at all"])
def test_a_broken_key_is_said_and_the_paper_stays_for_later(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey, settings: Any, content: str
) -> None:
    whole = settings.SIGNING_FILE.read_text("ascii")
    paper = issue(town)
    settings.SIGNING_FILE.write_text(content, "ascii")
    with pytest.raises(signing.SigningFault), transaction.atomic():
        services.render(paper.pk)
    assert Paper.objects.get(pk=paper.pk).digest == ""
    settings.SIGNING_FILE.write_text(whole, "ascii")
    assert rendered(paper)[0].signed_by


def test_a_key_that_others_can_read_is_not_used(key: software.SoftwareKey, settings: Any) -> None:
    settings.SIGNING_FILE.chmod(0o644)
    with pytest.raises(signing.SigningFault, match="chmod 600"):
        signing.key_holder()


def test_a_signing_server_signs_what_only_its_hardware_can(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey, settings: Any, tmp_path: Path
) -> None:
    def signed(asked: str) -> str:
        digest = bytes.fromhex(json.loads(asked)["sha256"])
        assert isinstance(key.key, ec.EllipticCurvePrivateKey)
        signature = key.key.sign(digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        return json.dumps({"signature": signature.hex()})

    with servers.signing_server(signed) as server:
        settings.SIGNING_URL, settings.SIGNING_SECRET = f"http://127.0.0.1:{server.port}/", "秘密"
        paper, pdf = rendered(issue(town))
    assert paper.signed_by == "示范县便民服务"
    assert by_openssl(pdf, settings.SIGNING_FILE, tmp_path).returncode == 0
    proof = hmac.new("秘密".encode(), server.received[0].encode(), "sha256").hexdigest()
    assert server.headers[0]["X-Bianmin-Signature"] == proof


def test_a_signing_server_that_is_silent_leaves_the_paper_for_later(
    outgoing: PaperKind, town: Body, key: software.SoftwareKey, settings: Any
) -> None:
    settings.SIGNING_URL = "http://127.0.0.1:9/"
    paper = issue(town)
    with pytest.raises(signing.SigningFault, match="signing server"), transaction.atomic():
        services.render(paper.pk)
    assert Paper.objects.get(pk=paper.pk).digest == ""
