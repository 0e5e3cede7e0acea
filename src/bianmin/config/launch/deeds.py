"""What ``make`` asks for: run, develop, reset."""

import os
from pathlib import Path

from .. import counties, env
from . import installing, resetting
from .refused import told
from .runner import runner


def do(deed: str, checkout: Path) -> int:
    """Do it, or say in one sentence why not; the process's exit code."""
    deeds = {"run": _run, "develop": installing.develop, "reset": _reset}
    return told(lambda: deeds[deed](checkout))


def _run(checkout: Path) -> None:
    """Make what is missing, then become the launcher."""
    counties.asked()  # refused before anything is made
    python = installing.install(checkout, env.data_directory(), runner(), env.listening())
    os.chdir("/")
    os.execv(python, [str(python), "-m", "bianmin.config.launch"])


def _reset(checkout: Path) -> None:
    resetting.reset(env.data_directory(), force=env.flag("FORCE"))
