"""The counties that come with the program, and which of them ``COUNTY`` asks for.

Nothing but the standard library: the launcher refuses a wrong name before anything is made.
"""

from dataclasses import dataclass

from . import env
from .launch.refused import Refused


@dataclass(frozen=True)
class County:
    """A shipped county: ``name`` as ``COUNTY`` gives it, ``preset`` the code of its document."""

    name: str
    preset: str


SHIPPED = (
    County("yishui", "002"),
    County("jiangjin", "004"),
    County("tongxiang", "000"),
    County("wangyi", "003"),
)
USUAL = SHIPPED[0]
"""Whose installation it becomes where nobody asks for another."""


def asked() -> County | None:
    """The county that ``COUNTY`` names; None where it is not set. Raises Refused."""
    name = env.text("COUNTY")
    return named(name) if name else None


def named(name: str) -> County:
    """The shipped county of that name. Raises Refused."""
    for county in SHIPPED:
        if county.name == name:
            return county
    known = ", ".join(county.name for county in SHIPPED)
    raise Refused(f"COUNTY={name}: no such county is shipped. Give one of {known}, or none at all.")
