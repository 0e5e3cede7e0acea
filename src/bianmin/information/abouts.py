"""How papers and messages say which matter they belong to."""


def about(matter: int) -> str:
    """The subject of the papers and messages of a matter (id)."""
    return f"matter {matter}"
