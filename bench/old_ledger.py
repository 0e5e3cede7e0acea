"""An old ledger of a hundred thousand rows, ten of them wrong: ``python -m bench.old_ledger``."""

import sys

from bench import durable


def main(*rows: str) -> None:
    """Check it on a durable server of its own."""
    with durable.database() as database:
        durable.inside(database, "bench.many_rows", *rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
