"""By what a kind of matter can be narrowed in lists, besides what the engine keeps of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise


@dataclass(frozen=True)
class Narrowing:
    """A choice that a kind offers: ``name`` as addresses say it, its ``label``, the ``column`` as
    seen from a matter, and its ``choices`` with what each is called."""

    name: str
    label: str | Promise
    column: str
    choices: Sequence[tuple[str, str | Promise]]

    @property
    def values(self) -> dict[str, str | Promise]:
        return dict(self.choices)

    def such(self, value: str) -> Q:
        """The stays of matters that have this value."""
        return Q(**{f"matter__{self.column}": value})
