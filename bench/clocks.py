"""Many open clocks, on a durable server of their own: ``python -m bench.clocks [open]``."""

import sys

from bench import durable, towns


def main(number: int = 5_000_000) -> None:
    """Sweep ``number`` open clocks and twice as many; before that, reckon a million anew."""
    with durable.database() as database:
        database.run("shell", "-c", towns.APPOINT, PYTHONPATH="src:.")
        durable.inside(database, "bench.many_clocks", str(number))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
