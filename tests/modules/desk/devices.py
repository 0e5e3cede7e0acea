"""A passkey without a device: it signs as one does, and counts what it signs."""

import hashlib
import json
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

HOST = "localhost"
NAME = b"a device of the tests"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class Device:
    """``signed`` is how often it has signed; set back, it is a copy from earlier."""

    signed: int = 0
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def registered(self) -> dict[str, object]:
        """What the browser sends when it is set up."""
        known = AttestedCredentialData.create(
            Aaguid.NONE, NAME, ES256.from_cryptography_key(self.key.public_key())
        )
        told = self._data(PRESENT | VERIFIED | ATTESTED, known)
        said = CollectedClientData.create("webauthn.create", b"", f"https://{HOST}")
        return self._sent(
            clientDataJSON=bytes(said), attestationObject=AttestationObject.create("none", told, {})
        )

    def answer(self, challenge: str) -> str:
        """What the browser sends to come in."""
        self.signed += 1
        told = self._data(PRESENT | VERIFIED)
        said = CollectedClientData.create("webauthn.get", challenge, f"https://{HOST}")
        signature = self.key.sign(told + said.hash, ec.ECDSA(SHA256()))
        return json.dumps(
            self._sent(clientDataJSON=bytes(said), authenticatorData=told, signature=signature)
        )

    def _data(self, flags: int, known: bytes = b"") -> AuthenticatorData:
        host = hashlib.sha256(HOST.encode()).digest()
        return AuthenticatorData.create(host, flags, self.signed, known)

    @staticmethod
    def _sent(**said: bytes) -> dict[str, object]:
        told = {name: websafe_encode(value) for name, value in said.items()}
        name = websafe_encode(NAME)
        return {"id": name, "rawId": name, "type": "public-key", "response": told}
