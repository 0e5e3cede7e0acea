"""Papers on a durable server of their own: ``python -m bench.papers [PAPERS]``.

One notice after another as the worker renders it, and a batch of so many for the printer.
"""

import sys

from bench import durable


def main(number: int = 1000) -> None:
    """Measure in a process whose Django knows the database; it prints and keeps the samples."""
    with durable.database() as database:
        durable.inside(database, "bench.many_papers", str(number))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
