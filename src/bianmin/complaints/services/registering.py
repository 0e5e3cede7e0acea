"""Taking a complaint in, by whatever channel: one register, one series of numbers (CC-01)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from bianmin.casework.writing import words_digest
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.matters.secrecy import is_out
from bianmin.matters.services import LAW, Actor, open_matter
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory
from bianmin.people.models import Party
from bianmin.policy import selectors as policy
from bianmin.vault import blind

from .. import refusals
from ..checking import checked
from ..models import Category, Complaint, ComplaintFile, Subject
from ..owner import Target, kept_from, owner
from ..policies import FINISH, LONGER, OWNER
from ..terms import terms_of

SECOND = "complaints.second"
"""The purpose of the digest of a second code."""


@dataclass(frozen=True, slots=True)
class Filing:
    """A complaint as it comes in: ``words`` about ``body`` (id).

    ``person`` (an account's id) works there and is complained of; ``somebody``: the same of one
    whose name is not known; neither: the body as a whole. ``site`` is an id of the network,
    ``about`` the number of a matter, ``files`` ids of stored files. ``name`` and ``phone`` both,
    or neither: then she is anonymous. ``kept``: her name is for the handler alone. ``came_on``: the
    day it came, if before today; ``box_opened_on`` of what lay in a box. ``party`` is she, where
    she is signed in.
    """

    body: int
    channel: str
    category: str
    words: str
    person: int | None = None
    somebody: bool = False
    site: int | None = None
    about: str = ""
    name: str = ""
    phone: str = ""
    kept: bool = False
    files: Sequence[int] = ()
    came_on: date | None = None
    box_opened_on: date | None = None
    party: Party | None = None
    training: bool = False

    @property
    def subject(self) -> str:
        if self.person is not None:
            return Subject.PERSON
        return Subject.SOMEBODY if self.somebody else Subject.BODY

    @property
    def target(self) -> Target:
        return Target(self.body, self.person, self.somebody)


@dataclass(frozen=True, slots=True)
class Registered:
    """A complaint that was opened: its matter, number and code; ``second`` is the second code of
    who gave no name, told once and empty of a retry; ``handled_by`` the body (id) it lies with."""

    matter: int
    number: str
    code: str
    second: str
    handled_by: int


def register(*, filing: Filing, by: Actor, at: datetime, key: str) -> Registered:
    """Write down what was said on the telephone, lay in a box, came by post or at a window.

    It goes at once to whoever handles it, which need not be the office that wrote it down. A
    retry with the same ``key`` gets the first answer. Raises ``Refusal``.
    """
    day = day_of(at)
    kept = kept_from(filing.target, directory(), day) if _there(filing) else None
    if kept and is_out(kept, directory(), by.account, day):
        raise refusals.is_about_you()
    return _opened(filing, "register_complaint", by=by, at=at, key=key)


def complain(*, filing: Filing, at: datetime, key: str) -> Registered:
    """What she sends online herself. The ledger says that it came, never from whom."""
    return _opened(filing, "complain_online", by=LAW, at=at, key=key)


def _there(filing: Filing) -> bool:
    return filing.body in directory().bodies


def _opened(filing: Filing, step: str, *, by: Actor, at: datetime, key: str) -> Registered:
    about = checked(filing, at)
    begins = policy.value(OWNER, day_of(at)).get(filing.category, "town")
    body = owner(filing.target, begins, directory(), day_of(at))
    if body is None:
        raise refusals.nobody_may_handle()
    return Coming(filing, about, body).open(step, by=by, at=at, key=key)


@dataclass(frozen=True)
class Coming:
    """A complaint that is coming in to ``body``: about which matter, and as whose second try."""

    filing: Filing
    about: Matter | None
    body: BodyCard
    again_of: Complaint | None = None

    @transaction.atomic
    def open(self, step: str, *, by: Actor, at: datetime, key: str) -> Registered:
        filing, body, day = self.filing, self.body, day_of(at)
        second = "" if filing.name or self.again_of else f"{secrets.randbelow(10**6):06d}"
        made: list[Complaint] = []

        def beside(plan: Plan) -> Complaint:
            made.append(self._write(plan, second, by, at))
            return made[0]

        limits = {"finish": policy.value(FINISH, day), "longer": policy.value(LONGER, day)}
        taken = open_matter(
            terms_of(body.id, body.tier, **limits),
            step,
            by=by,
            at=at,
            key=key,
            place=body.division,
            received_by=body.id,
            training=filing.training,
            kept=kept_from(filing.target, directory(), day),
            facts=self._facts(),
            beside=beside,
        )
        row = made[0] if made else Complaint.objects.get(pk=taken.matter)
        handled_by = Matter.objects.values_list("received_by", flat=True).get(pk=taken.matter)
        told = second if made else ""
        return Registered(taken.matter, taken.number, row.code, told, handled_by)

    def _facts(self) -> dict[str, Any]:
        filing = self.filing
        again = {"again_of": self.again_of.pk} if self.again_of else {}
        return {
            "channel": filing.channel,
            "category": filing.category,
            "subject": filing.subject,
            "named": "named" if filing.name else "anonymous",
            "words": words_digest(filing.words),
            **again,
        }

    def _write(self, plan: Plan, second: str, by: Actor, at: datetime) -> Complaint:
        filing = self.filing
        row = Complaint.objects.create(
            matter_id=plan.situation.matter.id,
            code=free_code(),
            channel=filing.channel,
            category=filing.category,
            subject=filing.subject,
            body=filing.body,
            site=filing.site,
            person=filing.person,
            about=self.about,
            words=filing.words.strip(),
            came_on=filing.came_on or day_of(at),
            box_opened_on=filing.box_opened_on,
            name=filing.name.strip(),
            phone=filing.phone.strip(),
            second=self._second(second),
            kept=filing.kept or filing.category == Category.INTEGRITY,
            party=filing.party,
            registered_by_id=by.account,
            again_of=self.again_of,
        )
        ComplaintFile.objects.bulk_create(
            ComplaintFile(complaint=row, file_id=file) for file in filing.files
        )
        return row

    def _second(self, made: str) -> bytes | None:
        """Who shows herself by a second code keeps the one she has."""
        if self.again_of:
            return self.again_of.second
        return blind.digest(SECOND, made) if made else None


def free_code() -> str:
    """Twelve digits nobody has: more than any other kind's, so that no two are the same."""
    least = int(Complaint.LEAST_CODE)
    while True:
        code = str(least + secrets.randbelow(9 * least))
        if not Complaint.objects.filter(code=code).exists():
            return code
