"""What holds a private key: a file here, a signing server, a card or module in production."""

from typing import Protocol

from cryptography.x509 import Certificate


class SigningFault(Exception):
    """The key, or whoever holds it, did not sign; the paper stays issued and is tried again."""


class KeyHolder(Protocol):
    """Signs for one certificate."""

    @property
    def certificates(self) -> tuple[Certificate, ...]:
        """The signer's own first, then those that issued it."""
        ...

    def sign(self, data: bytes) -> bytes:
        """The signature over ``data`` with SHA-256: ECDSA as DER, or RSA PKCS #1 v1.5.

        Raises SigningFault.
        """
        ...
