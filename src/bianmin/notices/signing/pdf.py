"""The signature of a PDF (PAdES, by pyHanko): certified, so that any later change shows.

Its field is invisible and lies outside the page, the only way in which PDF/A-2 and PDF/UA-1 both
allow one without a tag.
"""

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, Signer, sign_pdf
from pyhanko_certvalidator.registry import SimpleCertificateStore

from .apart import apart
from .interface import KeyHolder, SigningFault

FIELD = "Signature"
BESIDE = 4096
"""Bytes in a signature beside certificates and signature value: attributes, names, lengths."""

LONGEST_SIGNATURE = {ec.EllipticCurvePublicKey: 144, rsa.RSAPublicKey: 512}
"""Bytes of a signature with a curve of up to 521 bits, or with RSA of up to 4096."""


@dataclass(frozen=True)
class Shown:
    """What a PDF reader shows of a signature: in whose name, and of which paper."""

    organ: str
    paper: str


def sign(pdf: bytes, holder: KeyHolder, shown: Shown) -> bytes:
    """The PDF with its signature appended. Raises SigningFault."""
    about = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        name=shown.organ,
        reason=shown.paper,
    )
    field = SigFieldSpec(FIELD, invis_sig_settings=InvisSigSettings(box_out_of_bounds=True))
    signed = apart(
        partial(
            sign_pdf,
            IncrementalPdfFileWriter(BytesIO(pdf)),
            about,
            _Signer(holder),
            new_field_spec=field,
            bytes_reserved=_room(holder),
            output=BytesIO(),
        )
    )
    return bytes(signed.getvalue())


def _room(holder: KeyHolder) -> int:
    """Hexadecimal digits for the signature: pyHanko would else sign three times to find out."""
    chain = sum(len(one.public_bytes(Encoding.DER)) for one in holder.certificates)
    return 2 * (chain + _longest(holder) + BESIDE)


def name_of(certificate: Certificate) -> str:
    """Whose certificate it is, as it says itself."""
    common = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(common[0].value) if common else certificate.subject.rfc4514_string()


class _Signer(Signer):
    """pyHanko's signer, with the key elsewhere."""

    def __init__(self, holder: KeyHolder) -> None:
        own, *others = (_translated(one) for one in holder.certificates)
        super().__init__(
            signing_cert=own, cert_registry=SimpleCertificateStore.from_certs([own, *others])
        )
        self.holder = holder

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        return bytes(_longest(self.holder)) if dry_run else self.holder.sign(data)


def _longest(holder: KeyHolder) -> int:
    """How many bytes a signature may need."""
    key = holder.certificates[0].public_key()
    for kind, longest in LONGEST_SIGNATURE.items():
        if isinstance(key, kind):
            return longest
    raise SigningFault("the certificate's key is neither RSA nor of an elliptic curve")


def _translated(certificate: Certificate) -> x509.Certificate:
    return x509.Certificate.load(certificate.public_bytes(Encoding.DER))
