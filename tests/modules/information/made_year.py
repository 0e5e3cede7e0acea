"""A year of requests that went their whole way through the services, every outcome among them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bianmin.information.annual.form import form
from bianmin.information.outcomes import OUTCOMES
from bianmin.information.replying import REPLIES
from bianmin.law.zone import start_of
from bianmin.matters.services import party
from bianmin.people.models import Party
from tests.modules.information import cases
from tests.modules.information.cases import Asking

REASON = {"reason": "经检索和审查，现按规定答复。"}
STEPS = {group: step for step, group in REPLIES.items()}
KINDS = [column.key for column in form().applicants]
FIRST = date(2026, 1, 5)
EVERY = 6
"""So many days lie between two requests: sixty fill the year."""


@dataclass(frozen=True)
class Told:
    """What was done, as whoever made the year knows it: ``answered`` is None while it is open."""

    kind: str
    received: date
    outcome: str
    answered: date | None


def make(size: int, who: Party) -> list[Told]:
    """So many requests of 2026 to one department; every ninth is left open."""
    return [_one(at, who) for at in range(size)]


def _one(at: int, who: Party) -> Told:
    kind, outcome = KINDS[at % len(KINDS)], OUTCOMES[at % len(OUTCOMES)].code
    received = FIRST + timedelta(days=EVERY * at)
    case = cases.asked(at=_nine(received), party=who, on=received, applicant_kind=kind)
    if at % 9 == 8:
        return Told(kind, received, "", None)
    if outcome in BY_ITSELF:
        BY_ITSELF[outcome](case, received, who)
        return Told(kind, received, outcome, case.request.replied_on)
    answered = received + timedelta(days=at % 16)
    _reply(case, outcome, answered)
    return Told(kind, received, outcome, answered)


def _nine(day: date) -> datetime:
    return start_of(day) + timedelta(hours=9)


def _reply(case: Asking, outcome: str, day: date) -> None:
    at = _nine(day)
    case.do("examined", at)
    if outcome == "does_not_exist":
        case.do("record_search", at, found="none", words={"searched": "档案室、业务系统"})
    case.do("draft_reply", at, ground=outcome, words={"draft": "拟答复如下。"})
    group = next(one.group for one in OUTCOMES if one.code == outcome)
    case.do(STEPS[group], at, ground=outcome, released=1, words=REASON)


def _not_clarified(case: Asking, day: date, who: Party) -> None:
    case.do("ask_clarification", _nine(day), words={"reason": "请写明是哪一年的项目。"})
    case.expire(_nine(day + timedelta(days=40)))


def _not_paid(case: Asking, day: date, who: Party) -> None:
    case.do("examined", _nine(day))
    case.do("charge", _nine(day), basis="pages", count=100)
    case.expire(_nine(day + timedelta(days=45)))


def _withdrawn(case: Asking, day: date, who: Party) -> None:
    case.do("withdraw_request", _nine(day), by=party(who.pk))


BY_ITSELF = {"not_clarified": _not_clarified, "not_paid": _not_paid, "withdrawn": _withdrawn}
