"""The whole country's places, on a durable server of their own: ``python -m bench.divisions``."""

import os
import subprocess
import sys

from tests.house import databases
from tests.house.databases import CHECKOUT


def main() -> None:
    """Import as many places as the country has, in a process whose Django knows the database."""
    home = databases.new_home()
    held = databases.hold(home)
    try:
        with databases.clone(databases.template(home, settings={})) as database:
            environment = database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
            words = [sys.executable, "-m", "bench.whole_country"]
            where = {**environment, "PYTHONPATH": "src:."}
            subprocess.run(words, cwd=CHECKOUT, env=where, check=True)
    finally:
        databases.remove(home)
        os.close(held)


if __name__ == "__main__":
    main()
