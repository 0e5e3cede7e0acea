"""What ``make`` asks for: run, develop, restore, reset."""

import os
from pathlib import Path

from .. import counties, env
from . import installing, resetting, restoring
from .refused import told
from .runner import runner


def do(deed: str, checkout: Path) -> int:
    """Do it, or say in one sentence why not; the process's exit code."""
    deeds = {"run": _run, "develop": installing.develop, "restore": _restore, "reset": _reset}
    return told(lambda: deeds[deed](checkout))


def _run(checkout: Path) -> None:
    """Make what is missing, then become the launcher."""
    counties.asked()  # refused before anything is made
    _become(checkout, "bianmin.config.launch")


def _restore(checkout: Path) -> None:
    """Make what is missing, then fill it from a backup."""
    for variable in ("FROM", "KEYS"):
        os.environ[variable] = str(restoring.named(variable).resolve())
    _become(checkout, "bianmin.config.launch.restoring")


def _become(checkout: Path, module: str) -> None:
    """Install, and go on as a module of the installation."""
    python = installing.install(checkout, env.data_directory(), runner(), env.listening())
    os.chdir("/")
    os.execv(python, [str(python), "-m", module])


def _reset(checkout: Path) -> None:
    resetting.reset(env.data_directory(), force=env.flag("FORCE"))
