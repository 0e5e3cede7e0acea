"""Complaints under way: states built by real steps at real posts."""

from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from bianmin.complaints import services
from bianmin.complaints.models import Complaint
from bianmin.complaints.services import Filing, Registered
from bianmin.matters.models import Clock, Matter, Stay
from bianmin.matters.services import Actor, Taken
from bianmin.network import selectors as network
from bianmin.notices.selectors import papers_about
from tests import build

MONDAY = build.moment("2026-09-14 Mon 09:00")
WORDS = "9月11日上午在窗口办事，工作人员一直看手机，问了三遍才答应。"
NAME, PHONE = "邹明霞", "13800007451"
REASON = {"reason": "经调取监控和询问在场人员，情况如下。"}
FAULT = {"fault": "窗口工作时间使用手机，未落实首问负责。"}

_keys = count(1)


def new_key() -> str:
    return f"complaint-{next(_keys)}"


@dataclass(frozen=True)
class Told:
    """A complaint under way, with the codes its complainant was given."""

    matter: int
    code: str
    second: str

    @property
    def row(self) -> Complaint:
        return Complaint.objects.select_related("matter__terms").get(pk=self.matter)

    @property
    def state(self) -> Matter:
        return Matter.objects.get(pk=self.matter)

    @property
    def stay(self) -> Stay:
        return Stay.objects.get(matter=self.matter, left_at__isnull=True)

    @property
    def papers(self) -> list[str]:
        return [one.kind for one in papers_about(f"matter {self.matter}").order_by("pk")]

    def due(self, clock: str) -> str:
        day = Clock.objects.get(matter=self.matter, name=clock).due_day
        return f"{day:%Y-%m-%d %a}" if day else ""

    def do(
        self,
        step: str,
        at: datetime = MONDAY,
        *,
        by: Actor | None = None,
        words: dict[str, str] | None = None,
        **facts: Any,
    ) -> Taken:
        """A step at the post with which it lies."""
        return services.act(
            matter=self.matter,
            step=step,
            by=by or build.on_post(self.stay.post),
            at=at,
            key=new_key(),
            facts=facts,
            words=words or {},
        )

    def accepted(self) -> "Told":
        self.do("accept_complaint")
        return self

    def looked_into(self) -> "Told":
        self.accepted().do("record_finding", words={"found": "监控显示情况属实。"})
        return self

    def concluded(self, finding: str = "upheld") -> "Told":
        """Concluded; what is found true is to be put right in ten working days."""
        self.looked_into()
        is_true = finding in ("upheld", "partly_upheld")
        more = {"within": 10} if is_true else {}
        words = {**REASON, **FAULT} if is_true else REASON
        self.do(f"conclude_{finding}", words=words, **more)
        return self


def of(made: Registered) -> Told:
    return Told(made.matter, made.code, made.second)


def clerk(place: str = build.TOWN, role: str = "window") -> Actor:
    return build.at_desk(place, role)


def body_of(by: Actor) -> int:
    return network.directory().post(by.post or 0).body


def about_a_clerk(**more: Any) -> Filing:
    """A complaint about the clerk at the window of the town's centre, by name."""
    by = clerk()
    given = {"channel": "online", "category": "attitude", "words": WORDS}
    given |= {"body": body_of(by), "person": by.account, "name": NAME, "phone": PHONE}
    return Filing(**{**given, **more})


def online(at: datetime = MONDAY, **more: Any) -> Told:
    return of(services.complain(filing=about_a_clerk(**more), at=at, key=new_key()))
