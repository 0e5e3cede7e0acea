"""The systems of others that may be asked: those the operator's file names, and no others."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from bianmin.calling import fault_of

from ..outside import WHOM

GIVEN = frozenset({"name", "id_number", "phone"})
"""What of a person an agreement with a system may let it be told."""

FACTS = frozenset({"identity", "licence"})
LEAST_SECRET = 16
WANTED = ("code", "name", "whom", "url", "secret")


@dataclass(frozen=True)
class System:
    """A system of another body: whose (``whom``, as in the procedure), where, what it is told.

    ``given`` is what of the applicant it is told, nothing unless the agreement with it says so
    (个人信息保护法 6, 34). ``verifies``: for each kind of fact that it answers for (``identity``,
    ``licence``) the papers, by part of their name, that its yes makes unnecessary.
    """

    code: str
    name: str
    whom: str
    url: str
    secret: str = field(repr=False)
    given: tuple[str, ...] = ()
    verifies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def fact_for(self, paper: str) -> str:
        """The kind of fact that stands for a paper of this name; empty where none does."""
        kinds = (kind for kind, names in self.verifies.items() if any(n in paper for n in names))
        return next(kinds, "")


def known() -> Mapping[str, System]:
    """The systems by their codes; none where there is no file."""
    path = Path(settings.SYSTEMS_FILE)
    return _read(path, path.stat().st_mtime_ns) if path.exists() else {}


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> Mapping[str, System]:
    told = tomllib.loads(path.read_text(encoding="utf-8")).get("system", [])
    return {row["code"]: _system(row) for row in told}


def _system(row: Mapping[str, Any]) -> System:
    lists = {kind: tuple(names) for kind, names in row.get("verifies", {}).items()}
    own = {name: str(row[name]) for name in WANTED}
    return System(**own, given=tuple(row.get("given", ())), verifies=lists)


def faults() -> Iterator[str]:
    """What is wrong with the file; a secret is never repeated."""
    try:
        systems = known()
    except (KeyError, TypeError, ValueError) as fault:
        yield f"{settings.SYSTEMS_FILE} cannot be read: {type(fault).__name__} {fault}"
        return
    for system in systems.values():
        for wrong in _faults(system):
            yield f"{settings.SYSTEMS_FILE}: {system.code}: {wrong}"


def _faults(system: System) -> Iterator[str]:
    if wrong := fault_of(system.url):
        yield wrong
    if len(system.secret) < LEAST_SECRET:
        yield f"the secret has {len(system.secret)} characters; at least {LEAST_SECRET} are needed"
    if system.whom not in WHOM:
        yield f"whom is one of {', '.join(WHOM)}"
    if unknown := {*system.given} - GIVEN:
        yield f"given knows no {', '.join(sorted(unknown))}"
    if unknown := {*system.verifies} - FACTS:
        yield f"verifies knows no {', '.join(sorted(unknown))}"
