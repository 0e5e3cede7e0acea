"""An errand under way, and the few things the engine's tests do with it; all by real steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from bianmin.matters import store
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.matters.services import Actor, Taken, open_child, open_matter, take
from bianmin.matters.situation import Situation
from bianmin.matters.terms import TermsContent
from tests import build
from tests.build import moment
from tests.engine import toy

_keys = count(1)

FRIDAY = moment("2026-09-18 Fri 09:00")
REASON = {"reason": "ab" * 32}
USUAL: dict[str, Mapping[str, Any]] = {
    "ask_correction": {"materials": ["id_card"]},
    "refuse": REASON,
    "return_leg": REASON,
    "examine_anew": REASON,
    "void": REASON,
    "correct": {"entry": 1, **REASON},
    "reply": {"opinion": "agree"},
}
"""The facts a step needs, where a test does not care which."""


def new_key() -> str:
    return f"engine-{next(_keys)}"


@dataclass(frozen=True)
class Errand:
    """A matter of the toy procedures."""

    matter: int
    number: str = ""

    @property
    def row(self) -> Matter:
        return Matter.objects.get(pk=self.matter)

    @property
    def stay(self) -> Stay:
        return Stay.objects.get(matter=self.matter, left_at__isnull=True)

    @property
    def where(self) -> tuple[str, int]:
        """The kind and tier of the leg on which it lies."""
        return self.stay.kind, self.stay.tier

    @property
    def stays(self) -> list[Stay]:
        return list(Stay.objects.filter(matter=self.matter).order_by("pk"))

    @property
    def entries(self) -> list[Entry]:
        return list(Entry.objects.filter(matter=self.matter).order_by("version"))

    def clock(self, name: str) -> Clock:
        return Clock.objects.get(matter=self.matter, name=name)

    def stamps(self, clock: str) -> list[tuple[str, str]]:
        """The stamps of a clock: kind and hold, in order."""
        rows = Stamp.objects.filter(matter=self.matter, clock=clock).order_by("pk")
        return list(rows.values_list("kind", "hold"))

    def situation(self, at: datetime = FRIDAY) -> Situation:
        found = store.read(self.matter, "", at)
        assert found
        return found[0]

    def whoever_has_it(self) -> Actor:
        return build.on_post(self.stay.post)

    def take(
        self,
        step: str,
        *,
        at: datetime,
        by: Actor | None = None,
        facts: Mapping[str, Any] | None = None,
        key: str = "",
        **more: Any,
    ) -> Taken:
        """Take a step as whoever the matter lies with."""
        return take(
            self.matter,
            step,
            by=by or self.whoever_has_it(),
            at=at,
            facts=USUAL.get(step, {}) if facts is None else facts,
            key=key or new_key(),
            **more,
        )

    def reassign(self, role: str, *, at: datetime, by: Actor | None = None) -> Taken:
        """Give it to the body's post of another role, by the body's head unless said otherwise."""
        directory = self.situation(at).surroundings.directory
        post = directory.post_of(self.stay.body, role)
        heads = (directory.post_of(self.stay.body, head) for head in ("head", "approver"))
        head = next(found for found in heads if found)
        return self.take(
            "reassign",
            at=at,
            by=by or build.on_post(head.id),
            facts={"post": post.id if post else 0, **REASON},
        )


def receive(
    terms: TermsContent | None = None,
    *,
    at: datetime = FRIDAY,
    by: Actor | None = None,
    place: str = build.VILLAGE,
    key: str = "",
    papers: Any = 2,
    **more: Any,
) -> Errand:
    """An errand just taken in, by the village's agent unless said otherwise."""
    taken = open_matter(
        terms or toy.terms(),
        "receive",
        by=by or build.an_agent(place),
        at=at,
        key=key or new_key(),
        place=place,
        facts={"papers": papers},
        **more,
    )
    return Errand(taken.matter, taken.number)


def walked(steps: Sequence[tuple[str, str]], terms: TermsContent | None = None) -> Errand:
    """An errand taken in on Friday and walked through ``steps``: names, each with its moment."""
    errand = receive(terms)
    for step, at in steps:
        errand.take(step, at=moment(at), facts=_facts(errand, step))
    return errand


def _facts(errand: Errand, step: str) -> Mapping[str, Any]:
    if step == "report_visit":
        return {"second": build.an_account().pk}
    return USUAL.get(step, {})


def accepted(terms: TermsContent | None = None) -> Errand:
    """Handed up on Friday afternoon, accepted on Monday morning."""
    return walked([("hand_up", "2026-09-18 Fri 15:00"), ("accept", "2026-09-21 Mon 10:00")], terms)


def decided_by_town() -> Errand:
    """At the town's approver, for decision."""
    return accepted(toy.terms(toy.NEAR))


def opinion_of(errand: Errand, *, at: datetime = FRIDAY, key: str = "") -> Errand:
    """An opinion asked by whoever has the errand: its child."""
    taken = open_child(
        errand.matter,
        toy.opinion_terms(),
        "ask",
        parent_step="ask_opinion",
        by=errand.whoever_has_it(),
        at=at,
        key=key or new_key(),
    )
    return Errand(taken.matter, taken.number)
