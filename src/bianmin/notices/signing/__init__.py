"""Electronic signatures on papers: who holds the key is behind an interface (docs/running.md)."""

from django.conf import settings

from . import hardware, remote, software
from .interface import KeyHolder, SigningFault
from .pdf import Shown, name_of, sign

__all__ = ["KeyHolder", "Shown", "SigningFault", "key_holder", "name_of", "sign"]


def key_holder() -> KeyHolder | None:
    """Who signs here; None where no certificate lies among the keys: papers go unsigned.

    Raises SigningFault for a certificate or key that cannot be read.
    """
    file = settings.SIGNING_FILE
    if not file.is_file():
        return None
    if settings.SIGNING_URL:
        return remote.RemoteKey.read(file, settings.SIGNING_URL, settings.SIGNING_SECRET)
    if settings.SIGNING_MODULE:
        return hardware.HardwareKey.read(
            file,
            module=settings.SIGNING_MODULE,
            token=settings.SIGNING_TOKEN,
            label=settings.SIGNING_KEY,
            pin_file=settings.SIGNING_PIN_FILE,
        )
    return software.SoftwareKey.read(file)
