"""Service items and their editions."""

from datetime import date
from typing import Any

from .parts import Shape


class Period(Shape):
    """A length of time; 0 of ``immediate`` is on the spot."""

    value: int
    unit: str


class ItemLine(Shape):
    """An item as lists show it. ``receive_tiers``: where it can be handed in."""

    code: str
    name: str
    known_as: list[str]
    department: str
    type: str
    theme: str
    exercise_tier: int
    receive_tiers: list[int]
    edition: int
    from_day: date
    until_day: date | None


class Items(Shape):
    """A page of items. ``more``: ask again with ``skip``."""

    items: list[ItemLine]
    more: bool


class WantedPaper(Shape):
    """A paper to bring. ``required``: required, conditional (see ``condition``) or optional."""

    key: str
    name: str
    form: str
    copies: int
    issuer: str
    required: str
    condition: str
    shareable: bool


class Question(Shape):
    """A field of the item's form."""

    field: str
    label: str
    type: str
    required: bool
    options: list[str]


class CommonQuestion(Shape):
    """What people often ask of the item, and its department's answer."""

    question: str
    answer: str


class JointDepartment(Shape):
    """A department that is heard besides the lead; ``days`` are working days, null: the usual."""

    department: str
    task: str
    days: int | None


class Enclosure(Shape):
    """A form, sample or policy to take home; ``file`` names it in the address of its content."""

    title: str
    kind: str
    issue: str
    file: str
    media_type: str
    size: int
    pages: int


class Item(ItemLine):
    """The whole guide of an edition; ``content`` as it was imported, with everything else."""

    papers: list[WantedPaper]
    questions: list[Question]
    promised: Period | None
    statutory: Period | None
    basis: list[str]
    phone: str
    settled_in_village: bool
    enclosures: list[Enclosure]
    common_questions: list[CommonQuestion]
    joint_departments: list[JointDepartment]
    content: dict[str, Any]


class EditionLine(Shape):
    """An edition that holds, held or will hold."""

    number: int
    state: str
    name: str
    from_day: date
    until_day: date | None


class Editions(Shape):
    """The published editions of an item, the newest first."""

    code: str
    editions: list[EditionLine]
