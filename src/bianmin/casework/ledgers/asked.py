"""What is asked of a ledger: whose, a period, and what narrows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q

from bianmin.matters import registry, selectors
from bianmin.matters.selectors import Cursor, Listed, showing

from .. import kinds

PERIOD_DAYS = 30
LIGHTS = ("near", "over")
OPEN, CLOSED = "open", "closed"
LONGEST = 60
ENGINES = ("item", "procedure", "state", "light")
"""What narrows every ledger by what the engine keeps."""


def outcomes() -> tuple[str, ...]:
    """How matters of all kinds may end."""
    return tuple(dict.fromkeys(o for one in registry.procedures() for o in one.outcomes))


@dataclass(frozen=True)
class Asked:
    """Both days belong to the period; what is empty narrows nothing. ``post`` is an id, or 0;
    ``procedure`` a kind of matter; ``own`` what narrows by what kinds keep, by its name."""

    first: date
    last: date
    item: str = ""
    procedure: str = ""
    state: str = ""
    light: str = ""
    post: int = 0
    own: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, told: Mapping[str, str], today: date, posts: frozenset[int]) -> "Asked":
        """The last thirty days where days are missing or wrong; unknown choices are left out."""
        first = _day(told.get("from", "")) or today - timedelta(days=PERIOD_DAYS - 1)
        last = _day(told.get("to", "")) or today
        number = told.get("post", "")
        post = int(number) if number.isascii() and number.isdecimal() and len(number) < 19 else 0
        return cls(
            min(first, last),
            max(first, last),
            told.get("item", "").replace("\0", "").strip()[:LONGEST],
            _one_of(told.get("procedure", ""), {one.name for one in registry.procedures()}),
            _one_of(told.get("state", ""), (OPEN, CLOSED, *outcomes())),
            _one_of(told.get("light", ""), LIGHTS),
            post if post in posts else 0,
            _own(told),
        )

    def query(self, **more: str) -> str:
        """The same as the address says it."""
        days = {"from": self.first.isoformat(), "to": self.last.isoformat()}
        return urlencode({**days, **self.chosen, **{k: v for k, v in more.items() if v}})

    @property
    def chosen(self) -> dict[str, str]:
        """What narrows it, by name."""
        told = {name: str(getattr(self, name)) for name in ENGINES}
        post = {"post": str(self.post or "")}
        return {k: v for k, v in {**told, **self.own, **post}.items() if v}

    @property
    def such(self) -> Q:
        """The stays meant, beside body and period."""
        meant = Q(post=self.post) if self.post else Q()
        if self.item:
            named = Q(matter__terms__subject__iexact=self.item)
            meant &= named | Q(matter__terms__title__icontains=self.item)
        if self.procedure:
            meant &= Q(matter__terms__procedure=self.procedure)
        for one in kinds.narrowings():
            meant &= one.such(self.own[one.name]) if one.name in self.own else Q()
        return meant & _in_state(self.state) & (showing(self.light) if self.light else Q())

    @property
    def facts(self) -> dict[str, Any]:
        """As JSON keeps it; the inverse of ``of``."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        narrowed = {name: getattr(self, name) for name in ENGINES}
        return {**days, **narrowed, "post": self.post, **self.own}

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> "Asked":
        first, last = (date.fromisoformat(facts[name]) for name in ("first", "last"))
        narrowed = {name: facts.get(name, "") for name in ENGINES}
        return cls(first, last, **narrowed, post=facts["post"], own=_own(facts))


@dataclass(frozen=True)
class Ledger:
    """The ledger of some bodies (ids) as it is asked for; for who practises, of practice. ``out``
    is what is kept from who asks (``selectors.kept_out``)."""

    bodies: frozenset[int]
    asked: Asked
    out: Q
    training: bool = False

    def listed(self, after: Cursor | None, limit: int) -> Listed:
        return selectors.ledger(
            bodies=self.bodies,
            from_day=self.asked.first,
            to_day=self.asked.last,
            out=self.out,
            such=self.asked.such,
            training=self.training,
            after=after,
            limit=limit,
        )


def _in_state(state: str) -> Q:
    if state in {OPEN, CLOSED}:
        return Q(matter__closed_at__isnull=state == OPEN)
    return Q(matter__outcome=state) if state else Q()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _own(told: Mapping[str, str]) -> dict[str, str]:
    """What kinds offer to narrow by, as far as it is chosen and known."""
    chosen = ((one, told.get(one.name, "")) for one in kinds.narrowings())
    return {one.name: value for one, value in chosen if value in one.values}


def _one_of(said: str, known: Iterable[str]) -> str:
    return said if said in known else ""
