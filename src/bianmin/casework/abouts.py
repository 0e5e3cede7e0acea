"""How papers and messages say which matter they belong to."""

PREFIX = "matter "


def about(matter: int) -> str:
    """The subject of the papers and messages of a matter (id)."""
    return f"{PREFIX}{matter}"


def matter_of(about: str) -> int:
    """The matter (id) that a subject names."""
    return int(about.removeprefix(PREFIX))
