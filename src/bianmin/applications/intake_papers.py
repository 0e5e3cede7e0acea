"""What the papers say of an application coming in, up to whether it is accepted."""

from bianmin.casework.tracking import spaced

from . import enclosures, timing_papers
from .models import CONFIRMING, Material
from .models.material import WITH_ORIGINAL, Presence
from .notices import words
from .occasion import Facts, Occasion


def receipt(occasion: Occasion) -> tuple[str, Facts]:
    accepting = occasion.body_of_leg("accept")
    arrives = occasion.plan.stays[-1]
    following = occasion.directory.body(arrives.body)
    if arrives.kind == "carried_up":
        leg = occasion.plan.situation.terms.at(arrives.position + 1)
        following = occasion.competent(leg.tier)
    return "receipt", {
        **occasion.common(),
        "received_on": occasion.today,
        "received_by": occasion.actor,
        "for_whom": occasion.for_whom,
        "household": occasion.household,
        "tracking_code": spaced(occasion.application.code),
        "accepting_body": accepting.name,
        "next_body": following.name,
        "answer_by": occasion.answer_by,
        "counted_from": timing_papers.counted_from(occasion),
        "papers": enclosures.received(occasion.materials),
        **_who_confirmed(occasion),
    }


def _who_confirmed(occasion: Occasion) -> Facts:
    """Who wrote the form for her; and that both confirm what one hands to the other."""
    application, drafted = occasion.application, occasion.plan.entry.facts.get("drafted")
    both = {"applicant": occasion.party.name, "agent": occasion.actor}
    who = occasion.name_of(drafted)
    return {
        "drafted": words.say("said", "drafted", who=who, **both) if who else "",
        "confirmed": words.say("said", "both_confirmed", **both)
        if application.mandate in CONFIRMING
        else "",
    }


def mandate(occasion: Occasion) -> tuple[str, Facts]:
    return "mandate", {
        "principal": occasion.party.name,
        "principal_id": occasion.party.id_number,
        "principal_phone": occasion.party.phone,
        "for_whom": occasion.for_whom,
        "agent": occasion.actor,
        "agent_body": occasion.body.name,
        "item": occasion.guide.content.name,
        "powers": words.points("mandate"),
        "read_by": occasion.actor,
    }


def correction(occasion: Occasion) -> tuple[str, Facts]:
    wanted = set(occasion.plan.entry.facts["materials"])
    fault = words.say("said", "fault")
    return "correction", {
        **occasion.common(),
        "submit_to": occasion.body.name,
        "basis": occasion.basis,
        "handler": occasion.actor,
        "papers": [
            {"name": row.name, "fault": fault, "remedy": _mended(occasion, row)}
            for row in occasion.materials
            if row.key in wanted
        ]
        + _unseen(occasion, wanted),
    }


def _unseen(occasion: Occasion, wanted: set[str]) -> list[Facts]:
    """Of what was sent online, the originals she is to bring later: all is told at once."""
    stay = occasion.plan.situation.stay
    if stay is None or stay.kind != "prereview":
        return []
    fault, remedy = words.say("said", "picture_only"), words.say("said", "bring_original")
    return [
        {"name": row.name, "fault": fault, "remedy": remedy}
        for row in occasion.materials
        if row.key not in wanted and row.presence == Presence.HERE and row.form in WITH_ORIGINAL
    ]


def _mended(occasion: Occasion, row: Material) -> str:
    """How a paper is to be corrected: as said of it, else as said of all."""
    return occasion.written.get(row.key, occasion.reason)


def supplied(occasion: Occasion) -> tuple[str, Facts]:
    """What was handed in after correction, and by when it is answered now."""
    brought = occasion.plan.entry.facts["materials"]
    return "supplied", {
        **occasion.common(),
        "supplied_on": occasion.today,
        "received_by": occasion.actor,
        "accepting_body": occasion.body_of_leg("accept").name,
        "answer_by": timing_papers.due_of(occasion, "acceptance"),
        "tracking_code": spaced(occasion.application.code),
        "papers": enclosures.chosen(occasion.materials, brought),
    }


def called_in(occasion: Occasion) -> tuple[str, Facts]:
    """What she sent is in order; the originals she is to bring, all of them, once."""
    wanted = occasion.plan.entry.facts["originals"]
    return "called_in", {
        **occasion.common(),
        "reviewed_on": occasion.today,
        "come_to": occasion.body.name,
        "basis": occasion.basis,
        "handler": occasion.actor,
        "tracking_code": spaced(occasion.application.code),
        "papers": enclosures.chosen(occasion.materials, wanted),
    }
