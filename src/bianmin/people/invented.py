"""People who do not exist: their numbers are of a region that does not exist either. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

REGION = "999901"
"""No division of the country bears this code."""


@dataclass(frozen=True)
class Invented:
    """Somebody to practise with; no phone, so that nobody is ever called or texted."""

    name: str
    id_number: str
    address: str


def is_invented(id_number: str) -> bool:
    """Whether a number, of a person or an organisation, names nobody who exists."""
    return REGION in (id_number[:6], id_number[2:8])


PEOPLE: Sequence[Invented] = (
    Invented("练习甲", "999901195803120010", "练习组1号"),
    Invented("练习乙", "999901197606150025", "练习组2号"),
    Invented("练习丙", "999901199009200038", "练习组3号"),
    Invented("练习丁", "999901200301010042", "练习组4号"),
)
"""Who is offered to a person who practises: old and young, women and men."""
