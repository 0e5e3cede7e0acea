"""Which Python the environment is built on: one that the runner can reach."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from .progress import say
from .runner import Runner

USUAL_PLACES = ("/usr/local/bin", "/usr/bin")
LEFT_OUT = shutil.ignore_patterns("site-packages", "test", "__pycache__", "idlelib", "turtledemo")


def reachable(home: Path, runner: Runner) -> Path:
    """The Python that runs this, or the system's, or a copy, whichever the runner can run first."""
    for candidate in (_own(), *_usual()):
        if _runs(candidate, runner):
            return candidate
    return _copied(home)


def _own() -> Path:
    return Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")


def _usual() -> list[Path]:
    return [Path(place, _own().name) for place in USUAL_PLACES]


def _runs(python: Path, runner: Runner) -> bool:
    """Whether the runner can run it."""
    try:
        asked = subprocess.run(
            [python, "-c", "pass"],
            cwd="/",
            capture_output=True,
            check=False,
            **runner.options(),
        )
    except OSError:
        return False
    return asked.returncode == 0


def _copied(home: Path) -> Path:
    """A copy of this Python under the data directory, where its own place is private."""
    copy = home / "interpreter"
    if not (copy / "bin").exists():
        say("Copying Python to where the unprivileged account can reach it ...")
        shutil.rmtree(copy, ignore_errors=True)
        standard = Path(sysconfig.get_path("stdlib"))
        shutil.copytree(standard, copy / "lib" / standard.name, symlinks=True, ignore=LEFT_OUT)
        for library in Path(sys.base_prefix, "lib").glob("libpython*"):
            shutil.copy(library, copy / "lib" / library.name)
        (copy / "bin.new").mkdir()
        shutil.copy(_own(), copy / "bin.new" / _own().name)
        (copy / "bin.new").rename(copy / "bin")
    os.environ["LD_LIBRARY_PATH"] = str(copy / "lib")
    return copy / "bin" / _own().name
