"""What a guide page and a plain sheet (明白纸) tell about an item on a given day."""

import datetime
from dataclasses import dataclass

from . import citations
from .content import ItemContent, Material
from .editions import in_force
from .models import Edition


@dataclass(frozen=True, slots=True)
class Guide:
    """An edition as a citizen needs it. What is not gathered here is read from ``content``.

    ``always``, ``sometimes`` (each with its condition) and ``optional`` are the papers to bring;
    ``basis`` cites each article once; ``phone`` is empty while only a placeholder is known;
    ``edition`` and ``from_day`` show whether a posted sheet is out of date. Where
    ``content.statutory_limit.limit`` or ``content.promised_limit`` is None the other binds; where
    both are set the earlier day does.
    """

    content: ItemContent
    edition: int
    from_day: datetime.date
    always: tuple[Material, ...]
    sometimes: tuple[Material, ...]
    optional: tuple[Material, ...]
    basis: tuple[str, ...]
    phone: str

    @property
    def decided_by(self) -> str:
        """Who acts on the last leg that counts towards the promise."""
        counted = [leg for leg in self.content.route if leg.counts_in_limit]
        return (counted or self.content.route)[-1].actor


def guide(code: str, day: datetime.date) -> Guide:
    """The guide of an item as it holds on ``day``; a refusal if it is not offered then."""
    return guide_of(in_force(code, day))


def guide_of(edition: Edition) -> Guide:
    """The guide of one edition; also for a matter that runs under an earlier one."""
    content = edition.typed
    return Guide(
        content=content,
        edition=edition.number,
        from_day=edition.from_day,
        always=_wanted(content, "required"),
        sometimes=_wanted(content, "conditional"),
        optional=_wanted(content, "optional"),
        basis=tuple(dict.fromkeys(citations.cite(basis) for basis in content.legal_basis)),
        phone=content.phone,
    )


def _wanted(content: ItemContent, required: str) -> tuple[Material, ...]:
    return tuple(material for material in content.materials if material.required == required)
