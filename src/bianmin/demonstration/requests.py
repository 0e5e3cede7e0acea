"""Requests for government information of one department, one in each state: asked and answered."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from bianmin.information import services as information
from bianmin.information.disclosed import services as disclosed
from bianmin.information.models import Disclosure
from bianmin.information.releases import services as releases
from bianmin.information.services import Content, Filing
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.matters.services import Actor
from bianmin.network.cards import BodyCard
from bianmin.notices.typesetting import typeset
from bianmin.people.models import Party

from . import cast
from .office import Office
from .performing import KEY, Stage

WORDING = Path(__file__).with_name("report.typ")
OFFICER, HEAD = "reviewer.minzheng", "approver.minzheng"
PAGES = 120
"""So many copies are asked for that a fee is due."""


@cache
def told() -> Mapping[str, Any]:
    """What is asked, said and disclosed."""
    return tomllib.loads((files(__package__) / "words" / "requests.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Desk:
    """The department's people, as they were some working days before ``ends_at``."""

    stage: Stage
    office: Office
    ends_at: datetime

    def before(self, days: int, share: float = 0.4) -> datetime:
        """An office instant so many working days before the last."""
        return self.office.moment(self.office.last_day(self.ends_at, before=days), share)

    def person(self, username: str, at: datetime) -> Actor:
        """Who is there at the post of one of the cast."""
        seats = self.stage.seats
        member = next(one for one in cast.members(self.stage.setting) if one.username == username)
        return seats.holder(member.post(seats.directory, day_of(at)).id, at)

    @cached_property
    def body(self) -> BodyCard:
        directory = self.stage.seats.directory
        post = directory.post(self.person(OFFICER, self.ends_at).post or 0)
        return directory.body(post.body)

    def asked(self, which: str, days: int, channel: str = "by_hand") -> int:
        """A request as it came in; its matter."""
        at = self.before(days)
        people = self.stage.register.people
        filing = Filing(
            body=self.body.id,
            party=_of(people, which),
            applicant_kind="natural",
            channel=channel,
            identity="seen",
            contents=[Content(told()["wanted"][which], way="online", form="file")],
            received_on=None if channel == "letter" else day_of(at),
        )
        by = self.person(OFFICER, at)
        return information.register(filing=filing, by=by, at=at, key=f"{KEY}{which}")[0].matter

    def holder(self, matter: int, at: datetime) -> Actor:
        """Whoever has it then."""
        stay = Stay.objects.get(matter=matter, left_at__isnull=True)
        return self.stage.seats.holder(stay.post, at)

    def do(self, matter: int, step: str, at: datetime, words: str = "", **facts: Any) -> None:
        """A step by whoever has it then; ``words`` is the name under which they are told."""
        name = "draft" if words == "draft" else "reason"
        information.act(
            matter=matter,
            step=step,
            by=self.holder(matter, at),
            at=at,
            key=f"{KEY}{matter}:{step}",
            facts=facts,
            words={name: told()["words"][words]} if words else {},
        )


def ask_for_information(desk: Desk) -> None:
    """One received, one to be confirmed, one unclear, one with a third party, one with a fee, one
    given, one given in part with its file, which everybody reads, and one late."""
    desk.asked("received", 1)
    desk.asked("to_confirm", 1, "letter")
    unclear = desk.asked("unclear", 6)
    desk.do(unclear, "ask_clarification", desk.before(5), "clarification")
    _with_a_third_party(desk)
    fee = _examined(desk, "fee", 9)
    desk.do(fee, "charge", desk.before(7), basis="pages", count=PAGES)
    given = _examined(desk, "given", 20)
    _replied(desk, given, "provided", "provide", "given")
    _given_in_part(desk)
    _examined(desk, "late", 32)


def _examined(desk: Desk, which: str, days: int) -> int:
    matter = desk.asked(which, days)
    desk.do(matter, "examined", desk.before(days - 1))
    return matter


def _with_a_third_party(desk: Desk) -> None:
    matter, at, who = _examined(desk, "third_party", 9), desk.before(7), told()["third_party"]
    asked = information.Asked("third_party", **who)
    by = desk.holder(matter, at)
    information.ask(request=matter, asked=asked, by=by, at=at, key=f"{KEY}third")


def _replied(desk: Desk, matter: int, ground: str, step: str, words: str) -> None:
    desk.do(matter, "draft_reply", desk.before(14), "draft", ground=ground)
    desk.do(matter, step, desk.before(13), words, ground=ground)
    served = day_of(desk.before(12)).isoformat()
    desk.do(matter, "serve_reply", desk.before(12), way="online", served_on=served)


def _given_in_part(desk: Desk) -> None:
    """With a file that another person looked at, and that everybody reads now."""
    matter, at, file = _examined(desk, "partly", 22), desk.before(16), told()["file"]
    officer, head = (desk.person(name, at).account or 0 for name in (OFFICER, HEAD))
    pdf = typeset(WORDING.read_text("utf-8"), facts=file, paper={}, at=at)
    upload = ContentFile(pdf, f"{file['title']}.pdf")
    row = releases.add(request=matter, upload=upload, title=file["title"], by=officer, at=at)
    row = releases.draw(release=row.pk, boxes=[], by=officer, at=at)
    releases.check(release=row.pk, seen=row.released_id or 0, by=head, at=at)
    _replied(desk, matter, "partly_provided", "provide_part", "partly")
    entry = releases.propose(
        release=row.pk,
        category=file["category"],
        title=file["title"],
        summary=file["summary"],
        issuer=desk.body.name,
        by=officer,
        at=desk.before(10),
    )
    publish(entry, head, desk.before(9))


def publish(entry: Disclosure, by: int, at: datetime) -> None:
    """Pass an entry of the directory, having read it."""
    disclosed.make_public(disclosure=entry.pk, seen=entry.digest, by=by, at=at, looked_at=True)


def _of(people: list[Party], which: str) -> Party:
    return people[list(told()["wanted"]).index(which)]
