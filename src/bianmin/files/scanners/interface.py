"""What every scanner for harmful programs (viruses) does."""

from typing import Protocol


class ScannerFault(Exception):
    """The scanner gave no verdict: it is away, or refused to look."""


class Scanner(Protocol):
    def scan(self, content: bytes) -> str:
        """The name of the harmful program in ``content``; empty for none. Raises ScannerFault."""
        ...

    def version(self) -> str:
        """What scans, and with signatures of when, in its own words. Raises ScannerFault."""
        ...
