"""What became of a clock: its stamps followed in order, wrong ones refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .limits import Limit
from .stamps import Stamp, StampKind


@dataclass(frozen=True, slots=True)
class Held:
    """One hold that the limit honours; ``until`` is None while it lasts."""

    kind: str
    since: datetime
    until: datetime | None


class Course:
    """A clock's stamps so far, for one limit.

    ``started_at`` is the start or the last restart, ``extended`` the length added since, in the
    limit's unit; ``holds`` those it honours; ``last_at`` the last stamp's instant.
    Stamps that cannot follow one another are a ValueError.
    """

    def __init__(self, limit: Limit, stamps: Sequence[Stamp]) -> None:
        if not stamps or stamps[0].kind is not StampKind.START:
            raise ValueError(f"the clock {limit.id} must begin with its start")
        self.limit = limit
        self.started_at = self.last_at = stamps[0].at
        self.extended = 0
        self.stopped_at: datetime | None = None
        self._open: dict[tuple[int, str], Held] = {}
        self._over: list[Held] = []
        version = stamps[0].version
        for stamp in stamps[1:]:
            if stamp.version < version:
                raise ValueError(f"stamps of {limit.id} out of order at version {stamp.version}")
            version = stamp.version
            self._follow(stamp)

    @property
    def holds(self) -> tuple[Held, ...]:
        """The holds that stop this limit, ended ones first."""
        every = [*self._over, *self._open.values()]
        return tuple(held for held in every if self.limit.honours(held.kind))

    @property
    def is_held(self) -> bool:
        """Whether a hold that this limit honours still lasts."""
        return any(self.limit.honours(kind) for _, kind in self._open)

    def _follow(self, stamp: Stamp) -> None:
        """Take in one stamp after the start."""
        if self.stopped_at and stamp.kind is not StampKind.RESTART:
            raise ValueError(f"a stopped clock takes no {stamp.kind} (version {stamp.version})")
        self.last_at = stamp.at
        match stamp.kind:
            case StampKind.HOLD:
                self._hold(stamp)
            case StampKind.RESUME:
                self._resume(stamp)
            case StampKind.EXTEND:
                self._extend(stamp)
            case StampKind.RESTART:
                self._restart(stamp)
            case StampKind.STOP:
                self._stop(stamp)
            case StampKind.START:
                raise ValueError(f"started twice (version {stamp.version})")

    def _hold(self, stamp: Stamp) -> None:
        """A hold begins; one from before the start holds from the start."""
        name = (stamp.version, stamp.hold)
        if not stamp.hold or name in self._open:
            raise ValueError(f"the hold of version {stamp.version} has no kind of its own")
        self._open[name] = Held(stamp.hold, max(stamp.at, self.started_at), None)

    def _resume(self, stamp: Stamp) -> None:
        """The hold it names ends."""
        held = self._open.pop((stamp.ends or 0, stamp.hold), None)
        if held is None:
            raise ValueError(f"nothing to resume: no open hold {stamp.hold} of {stamp.ends}")
        if stamp.at < held.since:
            raise ValueError(f"the hold {stamp.hold} would end before it began")
        self._over.append(Held(held.kind, held.since, stamp.at))

    def _extend(self, stamp: Stamp) -> None:
        """The period grows, once and by no more than its row allows."""
        longest = self.limit.extension.value if self.limit.extension else 0
        if self.extended or not 0 < (stamp.value or 0) <= longest:
            raise ValueError(f"{self.limit.id} cannot be extended by {stamp.value}")
        self.extended = stamp.value or 0

    def _restart(self, stamp: Stamp) -> None:
        """The period begins anew and every hold is over."""
        if self.extended:
            raise ValueError("an extended period cannot begin anew")
        self._open.clear()
        self._over.clear()
        self.started_at, self.stopped_at = stamp.at, None

    def _stop(self, stamp: Stamp) -> None:
        """The clock ends, and with it every hold."""
        if stamp.at < self.started_at:
            raise ValueError(f"{self.limit.id} would stop before it started")
        for held in self._open.values():
            self._over.append(Held(held.kind, held.since, max(stamp.at, held.since)))
        self._open.clear()
        self.stopped_at = stamp.at
