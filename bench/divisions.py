"""The whole country's places, on a durable server of their own: ``python -m bench.divisions``."""

from bench import durable


def main() -> None:
    """Import as many places as the country has."""
    with durable.database() as database:
        durable.inside(database, "bench.whole_country")


if __name__ == "__main__":
    main()
