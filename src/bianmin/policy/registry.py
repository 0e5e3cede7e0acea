"""Which values a county may set: each is declared by the module that reads it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bianmin.law.refusal import Refusal

from .kinds import CHECKS, UNITS, Kind

Check = Callable[[Any], Refusal | None]
"""Why a value of the right kind still cannot be used; None where it can."""


class DeclarationFault(Exception):
    """A declaration contradicts itself or another one; names the key."""


class Undeclared(LookupError):
    """A value was asked for, stored or shipped that no module declares; names the key."""


@dataclass(frozen=True)
class Declaration:
    """One value a county may set.

    ``kind`` says what it may be; ``unit`` what a number counts (a "share" is 0 to 1); ``choices``
    what a choice, or each entry of a list or of names that has them, is among; ``words`` calls them
    by name. ``parts`` are the keys of names that are always the same, by what they are called;
    those ``spared`` may be left out.
    ``least`` and ``most`` bound what the county may set. ``label`` is for people; ``source`` says
    where the default comes from.
    """

    key: str
    kind: Kind
    default: Any
    unit: str
    label: Any
    source: str
    choices: tuple[Any, ...]
    check: Check | None = None
    words: Mapping[Any, Any] = field(default_factory=dict)
    parts: Mapping[str, Any] = field(default_factory=dict)
    spared: frozenset[str] = frozenset()
    least: float = 0
    most: float | None = None

    def accepts(self, value: Any) -> bool:
        """Whether the value is of this kind (and among the choices)."""
        if self.kind is Kind.CHOICE:
            return value in self.choices
        if not CHECKS[self.kind](value):
            return False
        if self.choices:
            return set(value.values() if self.kind is Kind.NAMES else value) <= set(self.choices)
        return self.unit != "share" or 0 <= value <= 1


_declared: dict[str, Declaration] = {}


def declare(
    key: str,
    *,
    kind: str,
    default: Any,
    unit: str = "",
    label: Any,
    source: str,
    choices: Sequence[Any] | Mapping[Any, Any] = (),
    check: Check | None = None,
    parts: Mapping[str, Any] | None = None,
    spared: frozenset[str] = frozenset(),
    least: float = 0,
    most: float | None = None,
) -> Declaration:
    """Declare a value, at import time, in ``<module>/policies.py``. Raises DeclarationFault.

    ``choices`` may be a mapping that calls each by name.
    """
    words = choices if isinstance(choices, Mapping) else {}
    declaration = Declaration(
        key, Kind(kind), default, unit, label, source, tuple(choices), check, words, parts or {},
        spared, least, most,
    )  # fmt: skip
    _refuse_faults(declaration)
    if _declared.setdefault(key, declaration) != declaration:
        raise DeclarationFault(f"{key} is declared twice, differently.")
    return declaration


def declared(key: str) -> Declaration:
    """The declaration of ``key``. Raises Undeclared."""
    try:
        return _declared[key]
    except KeyError:
        raise Undeclared(f"No module declares {key}: nothing reads it.") from None


def every() -> tuple[Declaration, ...]:
    """All declarations, by key."""
    return tuple(_declared[key] for key in sorted(_declared))


def undeclared(keys: Sequence[str]) -> tuple[str, ...]:
    """Those of ``keys`` that nothing declares, once each, in order."""
    return tuple(sorted(set(keys) - _declared.keys()))


def _refuse_faults(declaration: Declaration) -> None:
    key = declaration.key
    if declaration.kind is Kind.DAYS and declaration.unit not in UNITS:
        raise DeclarationFault(f"{key} counts days: its unit is one of {', '.join(UNITS)}.")
    if declaration.kind is Kind.CHOICE and not declaration.choices:
        raise DeclarationFault(f"{key} is a choice without choices.")
    if not declaration.accepts(declaration.default):
        raise DeclarationFault(f"The default of {key} is not of kind {declaration.kind}.")
