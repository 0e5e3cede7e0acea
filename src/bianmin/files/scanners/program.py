"""ClamAV's program ``clamscan``, run for each upload: slow, it reads all signatures each time.

It answers by its exit: 0 nothing found, 1 found (``stdin: NAME FOUND``), anything else a fault.
"""

import subprocess
from dataclasses import dataclass

from .interface import ScannerFault

SECONDS = 120
FOUND_ONE = 1
FOUND = " FOUND"


@dataclass(frozen=True, slots=True)
class Clamscan:
    """``command`` is the program with its options, such as a directory of signatures."""

    command: tuple[str, ...]

    def scan(self, content: bytes) -> str:
        """Raises ScannerFault: the program is not there, or has no signatures."""
        done = self._run("--no-summary", "-", content=content)
        said = done.stdout.decode("utf-8", "replace").strip()
        if done.returncode == FOUND_ONE and said.endswith(FOUND):
            return said.removeprefix("stdin: ").removesuffix(FOUND)
        if done.returncode:
            raise ScannerFault(done.stderr.decode("utf-8", "replace").strip() or said)
        return ""

    def version(self) -> str:
        return self._run("--version").stdout.decode("utf-8", "replace").strip()

    def _run(self, *options: str, content: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        try:
            return subprocess.run(
                [*self.command, *options],
                input=content,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.SubprocessError) as fault:
            raise ScannerFault(f"{type(fault).__name__}: {fault}") from fault
