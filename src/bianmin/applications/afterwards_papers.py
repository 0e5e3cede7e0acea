"""What the register of return visits (F16) and the opinion form (F17) say; set anew, never kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from bianmin.law import masks
from bianmin.law.zone import SHANGHAI
from bianmin.matters.models import Stay
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory
from bianmin.notices import standing
from bianmin.people.models import Account

from .models import Application, Opinion, ReturnVisit
from .notices import words

REGISTER, FORM = "visit_register", "opinion_form"


def register(
    visits: Sequence[ReturnVisit],
    *,
    body: BodyCard,
    first: date,
    last: date,
    by: str,
    at: datetime,
) -> bytes:
    """全程代理承办和跟踪回访登记表 as a PDF: each matter from taking in to the visit."""
    facts = {
        **_letterhead(body),
        "body": body.name,
        "period": words.say("said", "from_to", first=words.day(first), last=words.day(last)),
        "printed_by": by,
        "printed_at": f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
        "rows": list(_rows(visits)),
    }
    return standing.anew(kind=REGISTER, facts=facts, at=at)


def opinion_form(application: Application, opinion: Opinion | None, *, at: datetime) -> bytes:
    """反馈意见表 of a matter as a PDF, blank where she has said nothing yet."""
    matter = application.matter
    site = directory().body(matter.received_by)
    facts = {
        **_letterhead(site),
        "item": matter.terms.title,
        "matter_number": matter.number,
        "site": site.name,
        "applicant": masks.name_public(application.party.name),
        "finished_on": words.day(matter.closed_at) if matter.closed_at else "",
        **(_said(opinion) if opinion else {}),
    }
    address = f"track/{application.code}/opinion/"
    return standing.anew(kind=FORM, facts=facts, at=at, scan_path=address)


def _said(opinion: Opinion) -> dict[str, str]:
    return {
        "opinion": opinion.words,
        "opinion_contact": opinion.contact,
        "given_on": words.day(opinion.given_at),
        "answer": opinion.answer,
        "answered_by": opinion.answered_by.name if opinion.answered_by else "",
        "answered_on": words.day(opinion.answered_at) if opinion.answered_at else "",
    }


def _letterhead(body: BodyCard) -> dict[str, str]:
    return {"organ_name": body.name, "contact": body.phone, "you": "您"}


def _rows(visits: Sequence[ReturnVisit]) -> Iterable[dict[str, str]]:
    network, ways = directory(), _ways([visit.pk for visit in visits])
    received = {visit.matter.application.received_by_id for visit in visits}
    agents = dict(Account.objects.filter(pk__in=received - {None}).values_list("pk", "name"))
    for visit in visits:
        application = visit.matter.application
        yield {
            "number": visit.matter.number,
            "item": visit.matter.terms.title,
            "applicant": masks.name_public(application.party.name),
            "agent": agents.get(application.received_by_id or 0, ""),
            "taken_on": words.day(visit.matter.opened_at),
            "way": _way(ways.get(visit.pk, ()), network),
            "finished": _finished(visit),
            "visited": _visited(visit),
            "answers": visit.answers,
            "finding": words.say("finding", visit.finding),
        }


def _ways(matters: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """The bodies through which each matter went, in order; one statement."""
    rows = Stay.objects.filter(matter__in=matters).order_by("matter", "pk")
    stays = rows.values_list("matter", "body")
    return {
        matter: [body for body, _group in groupby(body for _matter, body in some)]
        for matter, some in groupby(stays, key=lambda row: row[0])
    }


def _way(bodies: Sequence[int], network: Directory) -> str:
    return "→".join(network.body(body).short_name for body in bodies)


def _finished(visit: ReturnVisit) -> str:
    ended = visit.matter.closed_at
    return f"{words.day(ended) if ended else ''} {words.say('outcome', visit.matter.outcome)}"


def _visited(visit: ReturnVisit) -> str:
    """The day, the way and the visitor; empty before anybody has asked her."""
    if visit.visited_on is None or visit.visitor is None:
        return ""
    way = words.say("visit_way", visit.way)
    return f"{words.day(visit.visited_on)} {way} {visit.visitor.name}"
