"""At which posts requests are registered: those of a body's disclosure office."""

from bianmin.information.procedures.words import OFFICE

from ..officers import Officer


def registers(officer: Officer) -> bool:
    return officer.post.role in OFFICE
