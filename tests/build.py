"""Builders: people on real posts of Yishui, parties, applications; all by real steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import count
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.models import Capacity, Mandate, Material, Mode
from bianmin.applications.services.online import Filing
from bianmin.applications.services.receiving import Intake
from bianmin.catalogue.editions import in_force
from bianmin.files import services as files
from bianmin.law.zone import SHANGHAI, day_of
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor, Taken
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.network.models import Body
from bianmin.people.models import Account, Party
from bianmin.people.services import register_person

VILLAGE, TOWN, COUNTY = "371323101256", "371323101000", "371323000000"
"""八大庄村, 马站镇, 沂水县."""

_numbers = count(1)


def moment(text: str) -> datetime:
    """An instant in China's time: ``moment("2026-09-18 Fri 09:00")``; the weekday is checked."""
    day, weekday, hour = text.split()
    at = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=SHANGHAI)
    assert f"{at:%a}" == weekday, f"{day} is a {at:%A}"
    return at


FRIDAY = moment("2026-09-18 Fri 09:00")
APPOINTED = date(2026, 1, 1)


def id_number(serial: int = 1, *, born: str = "19900101") -> str:
    """A resident identity number of the region 999901, which does not exist."""
    body = f"999901{born}{serial:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def a_party(
    *,
    name: str = "张秀英",
    serial: int = 1,
    village: str = VILLAGE,
    phone: str = "13800003210",
    born: str = "19900101",
) -> Party:
    return register_person(
        name=name,
        id_number=id_number(serial, born=born),
        phone=phone,
        address="八大庄村二组12号",
        division=village,
        by=None,
        at=FRIDAY,
    )


def an_account(*, name: str = "") -> Account:
    number = next(_numbers)
    return Account.objects.create_account(
        username=f"staff{number}", name=name or f"工作人员{number}", number=f"{number:04d}"
    )


def body_of(place: str, *, department: str = "") -> Body:
    """The service body of a place, or a department of the county."""
    bodies = Body.objects.filter(division=place).exclude(kind__in=("government", "utility"))
    if department:
        return bodies.get(department=department)
    return bodies.get(department="")


def on_post(post: int, *, rank: str = "A", second: int | None = None) -> Actor:
    """Somebody who holds the post; appointed if nobody does."""
    directory = network.directory()
    held = [h for h in directory.holdings_by_post.get(post, ()) if h.rank == rank]
    if held:
        return Actor(held[0].account, post, second=second)
    account = an_account()
    role = directory.post(post).role
    title = "committee_head" if role == "head" else ""
    staffing.appoint(
        post=post,
        account=account.pk,
        rank=rank,
        from_day=APPOINTED,
        title=title,
        by=None,
        at=FRIDAY,
    )
    if role == "agent":
        a_trained_agent(account.pk)
    return Actor(account.pk, post, second=second)


def a_trained_agent(account: int) -> None:
    """Enter somebody as an agent who was trained in time."""
    staffing.register_agent(
        account=account, source="recruited", trained_on=APPOINTED, by=None, at=FRIDAY
    )


def at_desk(place: str, role: str, *, department: str = "") -> Actor:
    """Somebody at the post of that role in the service body of a place."""
    post = network.directory().post_of(body_of(place, department=department).pk, role)
    assert post, f"{place} has no {role}"
    return on_post(post.id)


def an_agent(village: str = VILLAGE) -> Actor:
    return at_desk(village, "agent")


def everything(item: str, at: datetime, *, originals: int = 0) -> list[Brought]:
    """All required papers of an item, here."""
    wanted = in_force(item, day_of(at)).typed.materials
    return [Brought(m.key, "here", originals) for m in wanted if m.required == "required"]


@dataclass(frozen=True)
class Case:
    """An application under way, and the few things tests do with it."""

    matter: int
    code: str

    @property
    def stay(self) -> Stay:
        return Stay.objects.get(matter=self.matter, left_at__isnull=True)

    @property
    def row(self) -> Matter:
        return Matter.objects.get(pk=self.matter)

    @property
    def where(self) -> str:
        return self.stay.kind

    def whoever_has_it(self) -> Actor:
        return on_post(self.stay.post)

    def take(
        self,
        step: str,
        *,
        at: datetime,
        by: Actor | None = None,
        facts: Mapping[str, Any] | None = None,
        reason: str = "情况属实",
        key: str = "",
        seen: int | None = None,
    ) -> Taken:
        """Take a step as whoever the matter lies with."""
        return applications.act(
            matter=self.matter,
            step=step,
            by=by or self.whoever_has_it(),
            at=at,
            key=key or f"{self.matter}-{step}-{next(_numbers)}",
            seen=seen,
            facts=facts,
            words={"reason": reason},
        )

    def give_back(self, *, at: datetime) -> None:
        """Whoever has her originals gives back all that are still there."""
        rows = Material.objects.filter(application=self.matter, originals__gt=0, returned_at=None)
        keys = list(rows.values_list("key", flat=True))
        self.take("return_originals", at=at, facts={"given_back": keys, "signed": "herself"})


def an_application(
    *,
    item: str = "MZ-001",
    at: datetime = FRIDAY,
    by: Actor | None = None,
    party: Party | None = None,
    mode: str = Mode.RELAY,
    mandate: str = Mandate.CONFIRMED,
    materials: Sequence[Brought] | None = None,
    place: str = VILLAGE,
    key: str = "",
    beneficiary: int | None = None,
    capacity: str = "",
    training: bool = False,
    relation: str = "",
    answers: Mapping[str, Any] | None = None,
    drafted: int | None = None,
) -> Case:
    """An application just taken in, by the agent of the village unless said otherwise."""
    who = by or an_agent(place)
    intake = Intake(
        beneficiary=beneficiary,
        capacity=capacity or (Capacity.FAMILY if beneficiary else Capacity.SELF),
        edition=in_force(item, day_of(at)),
        party=party or a_party(village=place),
        place=place,
        mode=mode,
        mandate=mandate,
        first_asked=who.account or 0,
        materials=everything(item, at) if materials is None else materials,
        training=training,
        relation=relation,
        answers=answers or {},
        drafted=drafted,
    )
    received = applications.receive(
        intake=intake, by=who, at=at, key=key or f"receive-{next(_numbers)}"
    )
    return Case(received.matter, received.code)


def sent_online(
    *,
    item: str = "MZ-001",
    at: datetime = FRIDAY,
    who: Party | None = None,
    materials: Sequence[Brought] | None = None,
    contact: str = "13900001234",
    place: str = VILLAGE,
    beneficiary: int | None = None,
    key: str = "",
    capacity: str = "",
    email: str = "",
) -> Case:
    """An application that she has just sent by herself, with every required paper."""
    filing = Filing(
        item=item,
        party=who or a_party(village=place),
        place=place,
        contact=contact,
        materials=everything(item, at) if materials is None else materials,
        beneficiary=beneficiary,
        capacity=capacity or (Capacity.FAMILY if beneficiary else Capacity.SELF),
        email=email,
    )
    made = applications.apply_online(filing=filing, at=at, key=key or f"online-{next(_numbers)}")
    return Case(made.matter, made.code)


def a_photo(*, at: datetime = FRIDAY, by: int | None = None) -> int:
    """A stored photograph of a page, sent by an account (id) if one is named."""
    target = BytesIO()
    Image.new("RGB", (60, 80), "teal").save(target, "JPEG")
    return files.store(upload=ContentFile(target.getvalue(), "page.jpg"), by=by, at=at).pk
