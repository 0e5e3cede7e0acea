"""What the papers say by which a result is served, or that show that it was."""

from datetime import date

from bianmin.casework.abouts import about
from bianmin.law import limits
from bianmin.notices import selectors as notices
from bianmin.notices.models import Paper

from . import served, telling
from .models import ServiceWay
from .notices import words
from .occasion import Facts, Occasion
from .paper_services import RESULTS
from .policies import REVIEW_ONLINE
from .remedies import decision_of, last_days_against, last_days_of, remedies_of

AGAINST = {"annulment": "not_accepted"}
"""Kinds of paper against her before the result, and which remedies they tell."""


def service_record(occasion: Occasion) -> tuple[str, Facts]:
    """The receipt of service (送达回证): what was served, how, on which day, and what runs now."""
    if occasion.plan.step.name == telling.STEP:
        return _of_one_paper(occasion)
    way, day = served.way_of(occasion.plan), served.served_on(occasion.plan)
    return "service_record", {
        **occasion.common(),
        "documents": _documents(occasion),
        "way": words.say("service_way", way),
        "served_on": words.day(day),
        "served_by": occasion.actor,
        "witness": occasion.written.get("witness", ""),
        "how": _how(occasion, way),
        "remedy": _remedy(occasion, way),
        "until": last_days_of(occasion, day),
    }


def _of_one_paper(occasion: Occasion) -> tuple[str, Facts]:
    """The receipt of service (送达回证) of one paper; its remedies where it is against her."""
    told = occasion.plan.entry.facts
    paper, day = Paper.objects.get(pk=told["paper"]), date.fromisoformat(told["told_on"])
    decision = AGAINST.get(paper.kind, "")
    calendar = occasion.plan.situation.surroundings.calendar
    return "service_record", {
        **occasion.common(),
        "documents": [{"name": paper.title, "number": paper.number}],
        "way": words.say("service_way", told["way"]),
        "served_on": words.day(day),
        "served_by": occasion.actor,
        "witness": occasion.written.get("witness", ""),
        "remedy": remedies_of(occasion, decision) if decision else [],
        "until": last_days_against(decision, day, calendar),
    }


def service_notice(occasion: Occasion) -> tuple[str, Facts]:
    """The public notice (送达公告): the same days count for everybody who reads it."""
    days = limits.load().in_force("SD-GONGGAO", occasion.plan.situation.day)
    clock = occasion.plan.clock("notice")
    assert clock is not None and clock.due_at is not None  # begun by this step; nothing holds it
    return "service_notice", {
        **occasion.common(),
        "documents": _documents(occasion),
        "fetch_at": occasion.body.name,
        "basis": words.say("said", "by_analogy", act=days.act, article=days.article),
        "days": words.period(days.value, days.unit),
        "last_day": words.perhaps(words.last_day(clock.due_at), firm=not clock.provisional),
        "remedy": _remedy(occasion, ServiceWay.NOTICE),
    }


def _documents(occasion: Occasion) -> list[dict[str, str]]:
    papers = notices.papers_about(about(occasion.plan.situation.matter.id))
    found = [paper for paper in papers if paper.kind in RESULTS]
    outcome = occasion.plan.situation.matter.outcome
    return [{"name": paper.title, "number": paper.number} for paper in found] or [
        {"name": words.say("outcome", outcome), "number": ""}
    ]


def _how(occasion: Occasion, way: ServiceWay) -> str:
    """Why it was left, who signed for it; empty where the way says it all."""
    told = occasion.plan.entry.facts
    if way == ServiceWay.LEFT:
        return occasion.reason
    return words.say("signed", told["signed"]) if "signed" in told else ""


def _remedy(occasion: Occasion, way: ServiceWay) -> list[str]:
    """As the decision itself tells it; online also where to ask for review online (22)."""
    decision = decision_of(occasion)
    if not decision:
        return []
    situation = occasion.plan.situation
    address = situation.surroundings.value(REVIEW_ONLINE, situation.day)
    internet = address if way == ServiceWay.ONLINE else ""
    return remedies_of(occasion, decision, internet=internet)
