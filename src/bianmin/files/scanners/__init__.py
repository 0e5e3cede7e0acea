"""What looks for harmful programs in uploads: an interface, and which one the settings name.

``unix:/run/clamav/clamd.ctl``, ``tcp:10.0.0.5:3310``, or ``program:/usr/bin/clamscan``.
"""

import shlex

from django.conf import settings

from .clamd import Clamd
from .interface import Scanner, ScannerFault
from .program import Clamscan

__all__ = ["Clamd", "Clamscan", "Scanner", "ScannerFault", "WrongSetting", "scanner"]


class WrongSetting(ValueError):
    """BIANMIN_SCANNER names nothing that can be asked."""


def scanner() -> Scanner | None:
    """The scanner that is set up; None where there is none. Raises WrongSetting."""
    said = str(settings.SCANNER)
    kind, _, where = said.partition(":")
    host, _, port = where.rpartition(":")
    if not said:
        return None
    if kind == "unix" and where.startswith("/"):
        return Clamd(where)
    if kind == "tcp" and host and port.isdecimal():
        return Clamd((host, int(port)))
    if kind == "program" and where:
        return Clamscan(tuple(shlex.split(where)))
    raise WrongSetting(
        f"BIANMIN_SCANNER={said} is none of unix:/PATH, tcp:HOST:PORT, program:/PATH."
    )
