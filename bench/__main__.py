"""``make bench``: the engine against its floor, then reckoning; raw samples are kept."""

from bench import engine, reckoning
from bench.kept import keep


def main() -> None:
    """Measure, print, and keep the raw samples beside this file."""
    keep({"engine": engine.main(), "reckoning": reckoning.main()})


if __name__ == "__main__":
    main()
