"""How what was sent to other systems stands, for the posts that mind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..models import Dispatch, DispatchAttempt, OutsideWait
from . import systems

SHOWN = 100


@dataclass(frozen=True)
class Sent:
    """Something that was sent, with what the other side said last, and its system's name."""

    row: Dispatch
    system: str
    last: DispatchAttempt | None

    @property
    def may_be_sent_again(self) -> bool:
        return self.row.is_open and self.last is not None


def minded(posts: Iterable[int], *, training: bool = False) -> list[Sent]:
    """What these posts sent, the newest first; two statements."""
    rows = Dispatch.objects.filter(post__in=list(posts), matter__training=training)
    return _sent(rows.select_related("matter__terms").order_by("-pk")[:SHOWN])


def of_waits(waits: Iterable[OutsideWait]) -> Mapping[int, Sent]:
    """What was sent for what is waited for, by matter; two statements."""
    wanted = {wait.matter_id: wait.version for wait in waits}
    rows = Dispatch.objects.filter(matter__in=wanted)
    return {
        sent.row.matter_id: sent
        for sent in _sent(rows)
        if sent.row.version == wanted[sent.row.matter_id]
    }


def _sent(rows: Iterable[Dispatch]) -> list[Sent]:
    found, known = list(rows), systems.known()
    attempts = DispatchAttempt.objects.filter(dispatch__in=[row.pk for row in found])
    last = {one.dispatch_id: one for one in attempts.order_by("number")}
    names = {code: system.name for code, system in known.items()}
    return [Sent(row, names.get(row.system, row.system), last.get(row.pk)) for row in found]
