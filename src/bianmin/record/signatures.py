"""Checking the signature of a bill: by its certificate, and whether that one is believed here."""

from collections.abc import Iterable

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings

from .models import Signature


def holds(text: str, signature: Signature) -> bool:
    """Whether it is a signature over this text, by the first of its certificates."""
    try:
        held = x509.load_pem_x509_certificates(signature.certificates.encode())
        _check(held[0].public_key(), bytes(signature.value), text.encode())
    except (ValueError, IndexError, InvalidSignature):
        return False
    return signature.certificates == as_pem(held)


def as_pem(certificates: Iterable[x509.Certificate]) -> str:
    """Certificates as they are kept with a signature, and as ``openssl`` reads them."""
    return "".join(one.public_bytes(Encoding.PEM).decode() for one in certificates)


def is_believed(signature: Signature) -> bool:
    """Whether its certificate is the one that signs here now, or did (``FORMER_SIGNERS_FILE``).

    Where no certificate lies among the keys, there is none to compare with.
    """
    files = [f for f in (settings.SIGNING_FILE, settings.FORMER_SIGNERS_FILE) if f.is_file()]
    believed = [one for f in files for one in x509.load_pem_x509_certificates(f.read_bytes())]
    return not believed or _own(signature) in believed


def _own(signature: Signature) -> x509.Certificate:
    return x509.load_pem_x509_certificates(signature.certificates.encode())[0]


def _check(key: object, value: bytes, text: bytes) -> None:
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(value, text, ec.ECDSA(hashes.SHA256()))
    elif isinstance(key, rsa.RSAPublicKey):
        key.verify(value, text, padding.PKCS1v15(), hashes.SHA256())
    else:
        raise InvalidSignature
