"""Many open clocks, on a durable server of their own: ``python -m bench.clocks [open]``."""

import os
import subprocess
import sys

from tests.house import databases
from tests.house.databases import CHECKOUT, Database

APPOINT = "from bench import towns; towns.appoint()"


def main(number: int = 5_000_000) -> None:
    """Sweep ``number`` open clocks and twice as many; before that, reckon a million anew."""
    home = databases.new_home()
    held = databases.hold(home)
    try:
        with databases.clone(databases.template(home, settings={})) as database:
            database.run("shell", "-c", APPOINT, PYTHONPATH="src:.")
            _inside(database, number)
    finally:
        databases.remove(home)
        os.close(held)


def _inside(database: Database, number: int) -> None:
    """In a process whose Django knows this database."""
    environment = database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
    words = [sys.executable, "-m", "bench.many_clocks", str(number)]
    where = {**environment, "PYTHONPATH": "src:."}
    subprocess.run(words, cwd=CHECKOUT, env=where, check=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
