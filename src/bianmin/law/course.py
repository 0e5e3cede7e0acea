"""What became of a clock: its stamps followed in order, wrong ones refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .extension import check_extension
from .limits import Limit, Way
from .refusal import StampRefusal, mark
from .stamps import Stamp, StampKind
from .zone import day_of

_AHEAD = (Way.BEFORE, Way.ON_DATE)
"""Ways of lying to a day to come: what is done for it is done before its clock's day zero."""


@dataclass(frozen=True, slots=True)
class Held:
    """One hold; ``until`` is None while it lasts.

    ``version`` is its stamp's, ``planned`` how many working days it was to last, None if unsaid.
    """

    kind: str
    since: datetime
    until: datetime | None
    version: int = 0
    planned: int | None = None


class Course:
    """A clock's stamps so far, for one limit.

    ``started_at`` is the start or the last restart, ``extended`` the length added since, in the
    limit's unit; ``holds`` those it honours; ``last_at`` the last stamp's instant.
    Stamps that cannot follow one another are a StampRefusal (which is a ValueError too).
    """

    def __init__(self, limit: Limit, stamps: Sequence[Stamp]) -> None:
        if not stamps or stamps[0].kind is not StampKind.START:
            raise _refused("clock_not_started", mark("A clock must begin with its start."))
        self.limit = limit
        self.started_at = self.last_at = stamps[0].at
        self.extended = 0
        self.stopped_at: datetime | None = None
        self._open: dict[tuple[int, str], Held] = {}
        self._over: list[Held] = []
        version = stamps[0].version
        for number, stamp in enumerate(stamps[1:], 1):
            self._check_order(stamp, version)
            version = stamp.version
            self._follow(stamp, stamps[:number])

    @property
    def holds(self) -> tuple[Held, ...]:
        """The holds that stop this limit, ended ones first."""
        every = [*self._over, *self._open.values()]
        return tuple(held for held in every if self.limit.honours(held.kind))

    @property
    def is_held(self) -> bool:
        """Whether a hold that this limit honours still lasts."""
        return any(self.limit.honours(kind) for _, kind in self._open)

    def _check_order(self, stamp: Stamp, version: int) -> None:
        """No stamp goes behind the one before it, nor behind the clock's own beginning."""
        if stamp.version < version:
            raise _refused("stamps_out_of_order", mark("The stamps of a clock are out of order."))
        if stamp.at < self.started_at and self.limit.way not in _AHEAD:
            sentence = mark("What is of %(day)s lies before the clock began on %(start)s.")
            days = {"day": day_of(stamp.at), "start": day_of(self.started_at)}
            raise _refused("stamp_before_clock", sentence, mark("Check the day."), **days)

    def _follow(self, stamp: Stamp, before: Sequence[Stamp]) -> None:
        """Take in one stamp after the start."""
        if self.stopped_at and stamp.kind is not StampKind.RESTART:
            raise _refused("clock_stopped", mark("This clock has stopped already."))
        self.last_at = stamp.at
        match stamp.kind:
            case StampKind.HOLD:
                self._hold(stamp)
            case StampKind.RESUME:
                self._resume(stamp)
            case StampKind.EXTEND:
                self._extend(stamp, before)
            case StampKind.RESTART:
                self._restart(stamp)
            case StampKind.STOP:
                self._stop(stamp)
            case StampKind.START:
                raise _refused("clock_started_twice", mark("This clock has started already."))

    def _hold(self, stamp: Stamp) -> None:
        """A hold begins, or one that an earlier entry began is there when the clock starts."""
        name = (stamp.ends or stamp.version, stamp.hold)
        if not stamp.hold or name in self._open:
            raise _refused("hold_without_kind", mark("A hold needs a kind of its own."))
        self._open[name] = Held(stamp.hold, stamp.at, None, stamp.version, stamp.value)

    def _resume(self, stamp: Stamp) -> None:
        """The hold it names ends."""
        held = self._open.pop((stamp.ends or 0, stamp.hold), None)
        if held is None:
            sentence = mark("There is nothing to resume: no such hold lasts.")
            raise _refused("nothing_held", sentence)
        if stamp.at < held.since:
            sentence = mark("The hold would end on %(day)s, before it began on %(start)s.")
            days = {"day": day_of(stamp.at), "start": day_of(held.since)}
            raise _refused("hold_ends_before_it_begins", sentence, mark("Check the day."), **days)
        self._over.append(_ended(held, stamp.at))

    def _extend(self, stamp: Stamp, before: Sequence[Stamp]) -> None:
        """The period grows, once and by no more than its row allows.

        A stamp that names no rank was made before ranks were kept.
        """
        allowed = self.limit.extension.approver if self.limit.extension else ""
        approver = stamp.approver or allowed
        if refusal := check_extension(self.limit, stamp.value or 0, approver, before):
            raise refusal
        self.extended = stamp.value or 0

    def _restart(self, stamp: Stamp) -> None:
        """The period begins anew: every hold is over, and what was added to the one before.

        One that was extended does so only where its row says that it is counted anew.
        """
        if self.extended and not self.limit.restarts:
            sentence = mark("An extended limit cannot begin anew.")
            raise _refused("restart_after_extension", sentence)
        self._open.clear()
        self._over.clear()
        self.extended = 0
        self.started_at, self.stopped_at = stamp.at, None

    def _stop(self, stamp: Stamp) -> None:
        """The clock ends, and with it every hold."""
        self._over.extend(_ended(held, max(stamp.at, held.since)) for held in self._open.values())
        self._open.clear()
        self.stopped_at = stamp.at


def _ended(held: Held, until: datetime) -> Held:
    """The hold, over."""
    return Held(held.kind, held.since, until, held.version, held.planned)


def _refused(code: str, sentence: str, now: str = "", **values: object) -> StampRefusal:
    """A stamp that cannot follow."""
    return StampRefusal(code, sentence, now=now, values=values)
