"""A key in a file among the installation's keys: enough for a demonstration and a small county."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import Certificate
from cryptography.x509.oid import NameOID

from .interface import SigningFault

HELD = timedelta(days=3650)
"""How long a certificate made here holds."""


@dataclass(frozen=True)
class SoftwareKey:
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificates: tuple[Certificate, ...]

    @classmethod
    def read(cls, file: Path) -> "SoftwareKey":
        """A PEM file with the private key and the certificates, the own one first."""
        if file.stat().st_mode & 0o077:
            raise SigningFault(f"{file} can be read by others: run `chmod 600 {file}`.")
        content = file.read_bytes()
        try:
            key = serialization.load_pem_private_key(content, password=None)
            certificates = tuple(x509.load_pem_x509_certificates(content))
        except (ValueError, TypeError) as fault:
            raise SigningFault(f"{file} holds no key with its certificate: {fault}") from fault
        if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
            raise SigningFault(f"{file} holds a key that is neither RSA nor of an elliptic curve.")
        return cls(key, certificates)

    def sign(self, data: bytes) -> bytes:
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return self.key.sign(data, ec.ECDSA(hashes.SHA256()))
        return self.key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def make(file: Path, *, name: str, at: datetime) -> bool:
    """Make a key and a certificate that it signs itself; False where the file is there already."""
    if file.exists():
        return False
    key = ec.generate_private_key(ec.SECP256R1())
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
        target.write(_pem(key) + _own_certificate(key, name, at).public_bytes(PEM))
    return True


PEM = serialization.Encoding.PEM


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    plain = serialization.NoEncryption()
    return key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, plain)


def _own_certificate(key: ec.EllipticCurvePrivateKey, name: str, at: datetime) -> Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=True, crl_sign=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    building = x509.CertificateBuilder(
        issuer_name=subject,
        subject_name=subject,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=at - timedelta(days=1),
        not_valid_after=at + HELD,
    )
    building = building.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    return building.add_extension(usage, critical=True).sign(key, hashes.SHA256())
