"""What a step knows by itself: papers here, papers missing, originals kept, limits passed.

Counted under the matter's lock, so that no page and no person says it (``asking.COUNTED``).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from bianmin.law.clock import State
from bianmin.law.procedure import Step
from bianmin.matters import store
from bianmin.matters.models import Clock, Entry

from . import counting, online_refusals, paper_services, telling, undertakings
from .digests import list_digest
from .materials import materials_of
from .models import Application, Material
from .models.material import WITH_ORIGINAL, Presence
from .timing import PUBLIC

OF_THE_LIST = frozenset({"papers", "missing", "kept", "originals"})
"""Facts counted from the list of papers; with one of these its digest is taken too."""


def tally(step: Step, matter: int, at: datetime, given: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of ``step`` that nobody gives. Raises ``Refusal``."""
    names = {fact.name for fact in step.facts}
    if step.name == telling.STEP:
        return {"about": paper_services.issued_with(matter, given.get("paper"))}
    if step.name == "compare_originals":
        _check_compared(matter, given)
    alone: dict[str, Callable[[], Any]] = {
        "returned": lambda: _returned(matter, given.get("given_back") or (), at),
        "late": lambda: _late(matter, at),
        "against": lambda: _sender(matter, at),
        "charged": lambda: _charged(matter),
        "following": lambda: undertakings.following(matter),
    }
    if asked := names & alone.keys():
        return {name: alone[name]() for name in asked}
    if "promised_by" in names:
        return undertakings.promised_by(matter)
    return _of_the_list(matter, names) if names & OF_THE_LIST else {}


def _of_the_list(matter: int, names: set[str]) -> dict[str, Any]:
    rows = materials_of(matter)
    here = [row for row in rows if row.presence == Presence.HERE]
    counted: dict[str, Any] = {
        "papers": len(here),
        "missing": sum(row.is_missing for row in rows),
        "kept": sum(row.originals for row in rows if row.returned_at is None),
        "materials": list_digest(rows),
    }
    if "originals" in names:
        counted["originals"] = _originals(here)
    return {name: value for name, value in counted.items() if name in names}


def _originals(here: Iterable[Material]) -> list[str]:
    """The papers whose originals she is to bring once; where there are none she need not come."""
    keys = [row.key for row in here if row.form in WITH_ORIGINAL]
    if not keys:
        raise online_refusals.no_originals()
    return keys


def _check_compared(matter: int, given: Mapping[str, Any]) -> None:
    """Every original she was asked to bring has been compared; else it is waited for."""
    asked = Entry.objects.filter(matter=matter, step="call_in").last()
    missing = set(asked.facts["originals"] if asked else ()) - set(given.get("materials") or ())
    if missing:
        rows = Material.objects.filter(application=matter, key__in=missing)
        raise online_refusals.originals_not_compared("、".join(row.name for row in rows))


def _returned(matter: int, keys: Collection[str], at: datetime) -> int:
    """How many originals of these papers went back at this instant; 0 unless all were here."""
    gone = list(Material.objects.filter(application=matter, key__in=keys, returned_at=at))
    return sum(row.originals for row in gone) if len(gone) == len(set(keys)) else 0


def _sender(matter: int, at: datetime) -> int | None:
    """The body (id) from which it came to where it lies."""
    found = store.read(matter, "", at)
    return counting.sender_of(found[0]) if found else None


def _charged(matter: int) -> int:
    """Whether the published item charges a fee (1 or 0)."""
    edition = Application.objects.select_related("edition").get(pk=matter).edition
    return int(edition.typed.fee.charged)


def _late(matter: int, at: datetime) -> list[str]:
    """The limits of the matter that have passed, by name."""
    rows = Clock.objects.filter(matter=matter, name__in=PUBLIC, state=State.RUNNING, due_at__lt=at)
    return list(rows.order_by("pk").values_list("name", flat=True))
