"""The bodies that can be asked for information: the county's organs that are there today."""

from datetime import date

from bianmin.network import selectors as network


def offered(day: date) -> list[tuple[str, str]]:
    """Id and name of each organ, the county's first, then the towns'."""
    directory = network.directory()
    organs = [body for body in directory.bodies.values() if body.is_organ and day in body.days]
    organs.sort(key=lambda body: (-body.tier, body.name))
    return [(str(body.id), body.name) for body in organs]
