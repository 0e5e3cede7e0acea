"""A Python environment made exactly from a lock file, and kept while that file is unchanged."""

import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from .progress import running
from .refused import Refused

STAMP = "lock.digest"
COMMAND = """#!{python}
from pathlib import Path

from bianmin.config.cli import main

if __name__ == "__main__":  # a process that verifies beside it imports this file
    main({home})
"""
NEEDED = "import venv, ensurepip"  # Debian ships them apart from Python
NO_VENV = (
    "Python's venv module is missing: install it (on Debian and Ubuntu: "
    "apt-get install python3-venv) and run the same command again."
)


def ensure(place: Path, lock: Path, *, base: Path) -> Path:
    """The environment's Python; made anew unless it was made from this very lock.

    ``base`` is the interpreter it is built on.
    """
    stamp = sha256(lock.read_bytes() + os.fsencode(base)).hexdigest()
    if _stamp(place) != stamp:
        shutil.rmtree(place, ignore_errors=True)
        _install(place, lock, base)
        (place / STAMP).write_text(stamp)
    return place / "bin" / "python"


def _stamp(place: Path) -> str:
    try:
        return (place / STAMP).read_text()
    except OSError:
        return ""


def _install(place: Path, lock: Path, base: Path) -> None:
    uv = shutil.which("uv")
    python = place / "bin" / "python"
    making: list[str | Path] = [base, "-m", "venv", place]
    install: list[str | Path] = [python, "-m", "pip", "install", "-q", "-r", lock]
    if uv:
        making = [uv, "venv", "-q", "--python", base, place]
        install = [uv, "pip", "sync", "-q", "--python", python, "--compile-bytecode", lock]
        install += ["--link-mode", "copy"]
    elif subprocess.run([base, "-c", NEEDED], capture_output=True, check=False).returncode:
        raise Refused(NO_VENV)
    _run("Making the environment", making)
    _run(f"Installing {lock.read_text().count('==')} packages", [*install, "--require-hashes"])


def _run(title: str, command: list[str | Path]) -> None:
    if running(title, command):
        raise Refused(
            f"{title} failed; what the installer said is above. See whether the network and the "
            "disk's free space are there, then run the same command again."
        )


def add_sources(place: Path, sources: Path, home: Path | None = None) -> None:
    """Let the environment find bianmin in ``sources``, and have a ``bianmin`` command.

    With ``home`` the command works on that installation, as its owner.
    """
    packages = next((place / "lib").glob("python3.*/site-packages"))
    _write(packages / "bianmin.pth", f"{sources}\n", 0o644)
    argument = f"Path({str(home)!r})" if home else ""
    words = COMMAND.format(python=place / "bin" / "python", home=argument)
    _write(place / "bin" / "bianmin", words, 0o755)


def _write(path: Path, text: str, mode: int) -> None:
    path.write_text(text)
    path.chmod(mode)
