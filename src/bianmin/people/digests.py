"""The blind indexes of a party; each purpose is named here once."""

from bianmin.vault import blind


def name(value: str) -> bytes:
    return blind.digest("party.name", value)


def id_number(value: str) -> bytes:
    return blind.digest("party.id_number", value)


def phone(value: str) -> bytes | None:
    """None for no phone, so that parties without one are not found as equal."""
    return blind.digest("party.phone", value) if value else None
