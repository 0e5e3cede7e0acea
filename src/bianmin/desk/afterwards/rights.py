"""Whose return visits and opinions somebody at the desk sees, and who answers."""

from bianmin.applications.heads import LEADING
from bianmin.network import codes

from ..officers import Officer


def bodies_of(officer: Officer) -> frozenset[int]:
    """One's own bodies; for supervision all bodies of the place."""
    if not officer.supervises:
        return frozenset(officer.viewer.bodies)
    stem = codes.stem(officer.body.division)
    bodies = officer.directory.bodies.values()
    return frozenset(body.id for body in bodies if body.division.startswith(stem))


def leads(officer: Officer) -> bool:
    """Whether somebody is in charge of a site: reads opinions and answers them."""
    return officer.post.role in LEADING
