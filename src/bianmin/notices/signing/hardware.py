"""A key that never leaves its hardware: a card or a module, asked through its PKCS#11 library."""

import hashlib
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import Certificate
from pkcs11.util.ec import encode_ecdsa_signature

from .interface import SigningFault

_one_at_a_time = threading.Lock()  # who is in at a token is in for the whole program


@dataclass(frozen=True)
class HardwareKey:
    """The key called ``label`` in the token called ``token``, by the library at ``module``."""

    module: str
    token: str
    label: str
    pin_file: Path
    certificates: tuple[Certificate, ...]

    @classmethod
    def read(
        cls, file: Path, *, module: str, token: str, label: str, pin_file: Path
    ) -> "HardwareKey":
        """The certificates from a PEM file, the own one first; the key is in the hardware."""
        try:
            held = tuple(x509.load_pem_x509_certificates(file.read_bytes()))
        except ValueError as fault:
            raise SigningFault(f"{file} holds no certificate: {fault}") from fault
        return cls(module, token, label, pin_file, held)

    def sign(self, data: bytes) -> bytes:
        try:
            with _one_at_a_time, self._session() as session:
                key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, label=self.label)
                return self._signature(key, data)
        except (pkcs11.PKCS11Error, OSError, RuntimeError) as fault:
            raise SigningFault(f"{self.module}: {type(fault).__name__} {fault}".strip()) from fault

    def _session(self) -> Any:
        found = pkcs11.lib(self.module).get_token(token_label=self.token)
        return found.open(user_pin=self._pin())

    def _pin(self) -> str:
        if self.pin_file.stat().st_mode & 0o077:
            found = self.pin_file
            raise SigningFault(f"{found} can be read by others: run `chmod 600 {found}`.")
        return self.pin_file.read_text("utf-8").strip()

    def _signature(self, key: Any, data: bytes) -> bytes:
        if isinstance(self.certificates[0].public_key(), ec.EllipticCurvePublicKey):
            digest = hashlib.sha256(data).digest()
            return bytes(encode_ecdsa_signature(key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA)))
        return bytes(key.sign(data, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS))
