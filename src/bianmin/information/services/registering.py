"""Taking a request in: each thing a letter asks for becomes a request of its own (一事一申请)."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.casework.writing import words_digest
from bianmin.law.zone import day_of, start_of
from bianmin.matters.selectors import entries_of
from bianmin.matters.services import Actor, open_matter, party
from bianmin.matters.terms import TermsContent
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory
from bianmin.people.invented import is_invented
from bianmin.people.models import Party
from bianmin.policy import selectors as policy

from .. import refusals
from ..models import Form, Letter, Request, Way
from ..models.letter import TO_CONFIRM
from ..policies import CLARIFICATION
from ..terms import terms_of

LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Content:
    """One thing that is asked for: its name or what it is like, and its document number if known;
    in which ``form`` and ``way`` she wants it (条例 29)."""

    wanted: str
    document_number: str = ""
    form: str = Form.PAPER
    way: str = Way.FETCH


@dataclass(frozen=True, slots=True)
class Filing:
    """A letter to ``body`` (id): who asks, how it came, and all that it asks for.

    ``received_on``: the day it was handed in or signed for; not asked where receipt is confirmed
    later. ``identity``: how was seen who she is. ``contact``, ``email`` and ``address`` are where
    she wants to be reached, where they are not those she is registered with.
    """

    body: int
    party: Party
    applicant_kind: str
    channel: str
    identity: str
    contents: Sequence[Content]
    received_on: date | None = None
    contact: str = ""
    email: str = ""
    address: str = ""
    training: bool = False


@dataclass(frozen=True, slots=True)
class Registered:
    """One request that was opened: its matter, number, and the code she tracks it with."""

    matter: int
    number: str
    code: str


@transaction.atomic
def register(*, filing: Filing, by: Actor, at: datetime, key: str) -> list[Registered]:
    """Register what came by hand, by post or was told to staff; a request for each content.

    A retry with the same ``key`` gets the first answer. Raises ``Refusal``: no such body, nothing
    asked for, received after today.
    """
    day = _received(filing, at)
    _check(filing, at, day)
    letter = _kept(filing, at, day)
    first = "register_request" if day else "register_letter"
    return _Coming(letter, filing, by, at, key).opened(filing.contents, first)


@transaction.atomic
def submit(*, filing: Filing, at: datetime, key: str) -> list[Registered]:
    """What she sends online by herself; received on the day the body confirms it with her."""
    _check(filing, at, None)
    letter = _kept(filing, at, None)
    by = party(filing.party.pk)
    return _Coming(letter, filing, by, at, key).opened(filing.contents, "request_online")


@transaction.atomic
def split(
    *, request: Request, contents: Sequence[Content], by: Actor, at: datetime, key: str
) -> list[Registered]:
    """Register further contents found in a letter that is registered already, as of its day.

    One that is yet to be confirmed is not split before: what it asks for is told apart then.
    """
    letter = request.letter
    if letter.received_on is None:
        raise refusals.confirm_first()
    filing = Filing(
        body=letter.body,
        party=request.party,
        applicant_kind=request.applicant_kind,
        channel=letter.channel,
        identity=_identity(request),
        contents=contents,
        received_on=letter.received_on,
        contact=request.contact or "",
        email=request.email or "",
        address=request.address or "",
        training=request.matter.training,
    )
    _check(filing, at, letter.received_on)
    return _Coming(letter, filing, by, at, key).opened(contents, "split_off")


def _identity(request: Request) -> str:
    """How was seen who she is, when the letter was first registered."""
    return str(entries_of(request.pk)[0].facts["identity"])


def _received(filing: Filing, at: datetime) -> date | None:
    """The legal day of receipt; None where it is yet to be confirmed with her (31)."""
    if filing.channel in TO_CONFIRM:
        return None
    return filing.received_on or day_of(at)


def _check(filing: Filing, at: datetime, day: date | None) -> None:
    network = directory()
    if filing.body not in network.bodies or network.body(filing.body).days.is_over(day_of(at)):
        raise refusals.unknown_body()
    if day and day > day_of(at):
        raise refusals.received_later()
    if not filing.contents or any(len(c.wanted.strip()) < LEAST_WORDS for c in filing.contents):
        raise refusals.nothing_wanted()
    if filing.training and not is_invented(filing.party.id_number):
        raise refusals.practise_with_nobody_real()


def _kept(filing: Filing, at: datetime, day: date | None) -> Letter:
    return Letter(
        body=filing.body,
        party=filing.party,
        channel=filing.channel,
        submitted_at=at,
        confirmed_at=at if day else None,
        received_on=day,
    )


@dataclass(frozen=True)
class _Coming:
    """A letter that is coming in: all that its requests have in common."""

    letter: Letter
    filing: Filing
    by: Actor
    at: datetime
    key: str

    def opened(self, contents: Sequence[Content], first: str) -> list[Registered]:
        """A matter for each content, by ``first``; what staff find beside it is split off."""
        rest = "split_off" if first == "register_request" else first
        steps = [first, *[rest] * (len(contents) - 1)]
        pairs = enumerate(zip(contents, steps, strict=True))
        return [self._open(content, step, _key(self.key, at)) for at, (content, step) in pairs]

    def _open(self, content: Content, step: str, key: str) -> Registered:
        filing, body = self.filing, directory().body(self.filing.body)
        made: list[Request] = []

        def beside(plan: Plan) -> Request:
            if self.letter.pk is None:
                self.letter.save()
            made.append(_write(plan, self.letter, filing, content, self.by))
            return made[0]

        taken = open_matter(
            self._terms(body),
            step,
            by=self.by,
            at=self.at,
            effective=self._effective,
            key=key,
            place=body.division,
            received_by=body.id,
            applicant=filing.party.pk,
            training=filing.training,
            facts={
                "channel": filing.channel,
                "identity": filing.identity,
                "wanted": words_digest(content.wanted),
            },
            beside=beside,
        )
        request = made[0] if made else Request.objects.get(pk=taken.matter)
        return Registered(taken.matter, taken.number, request.code)

    def _terms(self, body: BodyCard) -> TermsContent:
        days = policy.value(CLARIFICATION, day_of(self.at))
        received = self.letter.received_on is not None
        return terms_of(body.id, body.tier, received=received, clarification=days)

    @property
    def _effective(self) -> datetime | None:
        """Since when it counts as received, where that was on a day before."""
        day = self.letter.received_on
        return start_of(day) if day and day < day_of(self.at) else None


def _write(plan: Plan, letter: Letter, filing: Filing, content: Content, by: Actor) -> Request:
    return Request.objects.create(
        matter_id=plan.situation.matter.id,
        letter=letter,
        party=filing.party,
        code=free_code(),
        applicant_kind=filing.applicant_kind,
        wanted=content.wanted.strip(),
        document_number=content.document_number.strip(),
        form=content.form,
        way=content.way,
        contact=filing.contact or None,
        email=filing.email or None,
        address=filing.address or None,
        registered_by_id=by.account,
    )


def _key(key: str, place: int) -> str:
    """The first has the key itself; the others one made of it, no longer than a key may be."""
    return hashlib.sha256(f"{key}:{place}".encode()).hexdigest() if place else key


def free_code() -> str:
    """Nine digits nobody has: one more than an application's, so that no two are the same."""
    least = int(Request.LEAST_CODE)
    while True:
        code = str(least + secrets.randbelow(9 * least))
        if not Request.objects.filter(code=code).exists():
            return code
