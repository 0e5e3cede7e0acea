"""The ``bianmin`` command: Django's commands, with dashes as people write them."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

from . import reckon
from .launch.places import state_of
from .launch.runner import owner


def main(home: Path | None = None) -> None:
    """Run a command; with ``home`` on that installation, as the account that owns it."""
    if home:
        home = Path(os.environ.get("BIANMIN_DATA", home))
        owner(state_of(home)).settle(home)
    if reckon.needs_no_house(sys.argv[1:], at_home=home is not None):
        reckon.main(sys.argv[2:])
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bianmin.config.settings")
    argv = list(sys.argv)
    if len(argv) > 1:
        argv[1] = argv[1].replace("-", "_") if not argv[1].startswith("-") else argv[1]
    execute_from_command_line(argv)


if __name__ == "__main__":
    main()
