"""A signing server that holds the key in its hardware, reached by signed HTTP.

``POST`` of JSON ``{"certificate", "digest", "sha256"}``: the certificate's SHA-256, ``"SHA-256"``
and the digest to be signed, in hexadecimal, with ``X-Bianmin-Signature``: the hexadecimal
HMAC-SHA256 of the body under the shared secret. The answer is ``{"signature"}`` in hexadecimal:
ECDSA as DER, or RSA PKCS #1 v1.5.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import Certificate

from bianmin.calling import post

from .interface import SigningFault

SECONDS = 10
MOST_BYTES = 10_000


@dataclass(frozen=True)
class RemoteKey:
    url: str
    secret: str
    certificates: tuple[Certificate, ...]

    @classmethod
    def read(cls, file: Path, url: str, secret: str) -> "RemoteKey":
        """The certificates from a PEM file, the own one first; the key is the server's."""
        try:
            return cls(url, secret, tuple(x509.load_pem_x509_certificates(file.read_bytes())))
        except ValueError as fault:
            raise SigningFault(f"{file} holds no certificate: {fault}") from fault

    def sign(self, data: bytes) -> bytes:
        asked = {
            "certificate": self.certificates[0].fingerprint(SHA256()).hex(),
            "digest": "SHA-256",
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        body = json.dumps(asked).encode()
        signature = hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": "application/json", "X-Bianmin-Signature": signature}
        try:
            answer = post(self.url, body, headers=headers, seconds=SECONDS, most=MOST_BYTES)
            return bytes.fromhex(json.loads(answer.body)["signature"])
        except (OSError, ValueError, KeyError, TypeError) as fault:
            raise SigningFault(f"the signing server: {type(fault).__name__}: {fault}") from fault
