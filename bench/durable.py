"""The database that measurements have to themselves: a new server that flushes every commit."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.house import databases
from tests.house.databases import CHECKOUT, Database


@contextmanager
def database() -> Iterator[Database]:
    """Migrated and sown, removed in the end."""
    home = databases.new_home()
    held = databases.hold(home)
    try:
        with databases.clone(databases.template(home, settings={})) as own:
            yield own
    finally:
        databases.remove(home)
        os.close(held)


def environment(database: Database) -> dict[str, str]:
    """What a program of the benchmark works with in this database."""
    own = database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
    return {**own, "PYTHONPATH": "src:."}


def program(module: str, *words: str) -> list[str]:
    """The command that runs a module of the benchmark."""
    return [sys.executable, "-m", module, *words]


def inside(database: Database, module: str, *words: str) -> None:
    """Run a module in a process whose Django knows the database; it prints for itself."""
    command = program(module, *words)
    subprocess.run(command, cwd=CHECKOUT, env=environment(database), check=True)
