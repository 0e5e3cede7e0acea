"""Requests for information under way: states built by real steps at real posts."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Any

from bianmin.information import services
from bianmin.information.models import Request
from bianmin.information.services import Asked, Content, Filing
from bianmin.matters.models import Clock, Matter, Stay
from bianmin.matters.services import Actor, Taken
from bianmin.matters.sweep import sweep
from bianmin.network import selectors as network
from bianmin.people.models import Party
from tests import build

MONDAY = build.moment("2026-09-14 Mon 09:00")
WANTED = "马站镇2025年高标准农田建设项目的验收报告"

_keys = count(1)


def new_key() -> str:
    return f"information-{next(_keys)}"


@dataclass(frozen=True)
class Asking:
    """A request under way, at a body's office."""

    matter: int
    code: str
    body: int

    @property
    def request(self) -> Request:
        return Request.objects.select_related("letter", "party", "matter").get(pk=self.matter)

    @property
    def row(self) -> Matter:
        return Matter.objects.get(pk=self.matter)

    @property
    def stay(self) -> Stay:
        return Stay.objects.get(matter=self.matter, left_at__isnull=True)

    def clock(self, name: str) -> Clock:
        return Clock.objects.get(matter=self.matter, name=name)

    def due(self, name: str = "reply") -> str:
        """The last day of a clock, with its weekday, for a lawyer to check by eye."""
        day = self.clock(name).due_day
        return f"{day:%Y-%m-%d %a}" if day else ""

    def do(
        self,
        step: str,
        at: datetime,
        *,
        by: Actor | None = None,
        words: dict[str, str] | None = None,
        **facts: Any,
    ) -> Taken:
        """A step at the post with which it lies, or by whom it is."""
        return services.act(
            matter=self.matter,
            step=step,
            by=by or build.on_post(self.stay.post),
            at=at,
            key=new_key(),
            facts=facts,
            words=words or {},
        )

    def expire(self, at: datetime) -> None:
        """What the law does by itself until then."""
        sweep(at)

    def ask(self, asked: Asked, at: datetime) -> int:
        """Ask somebody else; the child's matter."""
        by = build.on_post(self.stay.post)
        return services.ask(request=self.matter, asked=asked, by=by, at=at, key=new_key()).matter


def office(department: str = "民政局") -> Actor:
    """Somebody at the disclosure office of a county department."""
    return build.at_desk(build.COUNTY, "reviewer", department=department)


def body_at(by: Actor) -> int:
    """The body at whose post somebody is."""
    return network.directory().post(by.post or 0).body


def filing(by: Actor, party: Party, *contents: str, way: str = "fetch", **more: Any) -> Filing:
    """A letter to the body at whose post ``by`` is; ``way``: how she wants to get it."""
    from_desk = {"channel": "by_hand", "identity": "seen", "applicant_kind": "natural"}
    return Filing(
        body=body_at(by),
        party=party,
        contents=[Content(text, way=way) for text in contents or (WANTED,)],
        **{**from_desk, **more},
    )


def asked(
    *, at: datetime = MONDAY, party: Party | None = None, on: date | None = None, **more: Any
) -> Asking:
    """A request handed in at a department."""
    by = office()
    told = filing(by, party or build.a_party(), received_on=on, **more)
    made = services.register(filing=told, by=by, at=at, key=new_key())[0]
    return Asking(made.matter, made.code, told.body)


def in_hand(*, at: datetime = MONDAY, **more: Any) -> Asking:
    """A request that is clear, with the officer who looks for it."""
    case = asked(at=at, **more)
    case.do("examined", at)
    return case


def put_forward(ground: str, *, at: datetime = MONDAY, **more: Any) -> Asking:
    """A request for which a reply is put forward."""
    case = in_hand(at=at, **more)
    case.do("draft_reply", at, ground=ground, words={"draft": "拟答复如下。"})
    return case
