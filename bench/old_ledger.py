"""An old ledger of a hundred thousand rows, ten of them wrong: ``python -m bench.old_ledger``."""

import os
import subprocess
import sys

from tests.house import databases
from tests.house.databases import CHECKOUT


def main() -> None:
    """Check it in a process whose Django knows the database, on a durable server of its own."""
    home = databases.new_home()
    held = databases.hold(home)
    try:
        with databases.clone(databases.template(home, settings={})) as database:
            environment = database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
            words = [sys.executable, "-m", "bench.many_rows", *sys.argv[1:]]
            where = {**environment, "PYTHONPATH": "src:."}
            subprocess.run(words, cwd=CHECKOUT, env=where, check=True)
    finally:
        databases.remove(home)
        os.close(held)


if __name__ == "__main__":
    main()
