"""What ``make run`` and ``make test`` need before they can: environments and readable code."""

import os
import subprocess
import sys
from pathlib import Path

from . import environment, interpreter, lock, places, ports, sources
from .refused import Refused
from .runner import Runner

OPEN_TO_READERS = 0o022


def install(checkout: Path, home: Path, runner: Runner, listening: tuple[str, int]) -> Path:
    """Make the installation's environment and code; its Python. Whoever follows has the lock."""
    state = places.claim(home, runner, checkout)
    lock.pass_on(lock.take(state))
    ports.require_port(*listening)
    places.require_space(home)
    os.umask(OPEN_TO_READERS)
    base = interpreter.reachable(home, runner)
    place = home / "environment"
    lockfile = checkout / "requirements" / "production.lock"
    python = environment.ensure(place, lockfile, base=base)
    code = sources.reachable(checkout, home, runner)
    environment.add_sources(place, code, home)
    _translate(python, code)
    return python


def develop(checkout: Path) -> None:
    """Make the environment that tests and checks run in."""
    place = checkout / ".venv"
    base = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")
    lockfile = checkout / "requirements" / "development.lock"
    python = environment.ensure(place, lockfile, base=base)
    environment.add_sources(place, checkout / "src")
    _translate(python, checkout / "src")


def _translate(python: Path, code: Path) -> None:
    command: list[str | Path] = [python, "-m", "bianmin.config.translations", code]
    if subprocess.run(command, check=False).returncode:
        raise Refused("The translations could not be compiled; the reason is above.")
