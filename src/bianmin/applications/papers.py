"""Composes and issues the papers of an application's steps, in the step's own transaction."""

from collections.abc import Callable, Mapping
from datetime import date

from bianmin.law import masks
from bianmin.law.clock import State
from bianmin.matters.clockwork import ClockWrite
from bianmin.matters.situation import ClockCard
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.notices import services as notices

from . import timing_papers
from .models import Mandate, Material
from .models.material import WITH_ORIGINAL, Presence
from .notices import words
from .notices.remedies import remedy
from .occasion import Facts, Occasion, about, spaced
from .policies import PENDING_FALLBACK


def issue(occasion: Occasion) -> None:
    """Issue every paper the step makes; a missing value refuses the step."""
    for wording in occasion.plan.step.wording:
        _issue(occasion, *COMPOSERS[wording](occasion))
    is_intake = occasion.plan.step.opens and occasion.plan.step.wording
    if is_intake and occasion.application.mandate == Mandate.CONFIRMED:
        _issue(occasion, "mandate", _mandate(occasion))


def _issue(occasion: Occasion, kind: str, facts: Facts) -> None:
    notices.issue(
        kind=kind,
        facts=facts,
        addressee=occasion.party.name,
        organ=occasion.body.id,
        organ_mark=occasion.body.short_name,
        about=about(occasion.plan.situation.matter.id),
        at=occasion.plan.entry.recorded_at,
        training=occasion.training,
    )


def _receipt(occasion: Occasion) -> tuple[str, Facts]:
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
        "tracking_code": spaced(occasion.application.code),
        "accepting_body": accepting.name,
        "next_body": following.name,
        "answer_by": occasion.answer_by,
        "papers": [_listed(row) for row in occasion.materials if _is_counted(row)],
    }


def _is_counted(row: Material) -> bool:
    return row.presence != Presence.NOT_NEEDED or row.originals > 0


def _listed(row: Material) -> Facts:
    remark = words.say("presence", row.presence)
    if row.originals:
        remark += words.say("said", "originals", count=row.originals)
    form = words.say("form", row.form)
    return {"name": row.name, "form": form, "copies": str(row.copies), "remark": remark}


def _mandate(occasion: Occasion) -> Facts:
    return {
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


def _correction(occasion: Occasion) -> tuple[str, Facts]:
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


def _acceptance(occasion: Occasion) -> tuple[str, Facts]:
    clocks = {clock.name: clock for clock in occasion.plan.clocks}
    law, promise = clocks.get("decision") or occasion.duty, clocks.get("promise")
    return "acceptance", {
        **occasion.common(),
        "accepted_on": occasion.today + _by_itself(occasion),
        "law_limit": words.by_law(law.limit if law else None),
        "law_due": _due(law) or words.say("said", "no_law_due"),
        "promise_limit": _limit(promise),
        "promise_due": _due(promise),
        "provisional": _provisional([law, promise]),
        "basis": occasion.basis,
        "handler": occasion.actor,
        "tracking_code": spaced(occasion.application.code),
    }


def _by_itself(occasion: Occasion) -> str:
    return words.say("said", "deemed") if occasion.plan.entry.by.is_law else ""


def _limit(clock: ClockWrite | None) -> str:
    return words.period(clock.limit.value, clock.limit.unit) if clock else ""


def _due(clock: ClockWrite | ClockCard | None) -> str:
    if clock is None:
        return ""
    if clock.state == State.HELD or clock.due_at is None:
        return words.say("said", "held")
    return words.perhaps(words.last_day(clock.due_at), firm=not clock.provisional)


def _provisional(clocks: list[ClockWrite | ClockCard | None]) -> str:
    shaky = any(clock and clock.provisional for clock in clocks)
    return words.say("said", "provisional") if shaky else ""


def _non_acceptance(occasion: Occasion) -> tuple[str, Facts]:
    """Where no permission is needed she is told so; else it is a decision (行政许可法 32)."""
    needless = occasion.plan.entry.facts.get("ground") == "not_needed"
    return "not_needed" if needless else "non_acceptance", {
        **occasion.common(),
        "right_body": occasion.written.get("right_body", ""),
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "remedy": _remedy(occasion, "not_accepted"),
    }


def _remedy(occasion: Occasion, decision: str) -> list[str]:
    day = occasion.plan.situation.day
    return remedies(decision, directory=occasion.directory, organ=occasion.body, day=day)


def remedies(decision: str, *, directory: Directory, organ: BodyCard, day: date) -> list[str]:
    """What a decision of this kind, made by ``organ`` on ``day``, tells about remedies.

    ``decision``: not_accepted, refused, licence_refused.
    """
    centre = directory.last_resort(day)
    county = directory.body(centre.body) if centre else organ
    place = directory.division_name(county.division)
    return remedy(
        decision,
        review_body=words.say("said", "review_body", county=place),
        court=words.say("said", "court"),
        day=day,
    )


def _variant(occasion: Occasion) -> str:
    """A licence's decision has a title of its own."""
    return "_licence" if occasion.is_licence else ""


def _grant(occasion: Occasion) -> tuple[str, Facts]:
    result = occasion.guide.content.result
    last = occasion.plan.situation.terms.route[-1]
    return f"grant{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "decision": words.say("said", "decision", result=result.name),
        "basis": occasion.basis,
        "valid": result.validity or "",
        "delivery": words.say("said", "delivery", body=occasion.competent(last.tier).name),
    }


def _refusal(occasion: Occasion) -> tuple[str, Facts]:
    decision = "licence_refused" if occasion.is_licence else "refused"
    return f"refusal{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "remedy": _remedy(occasion, decision),
    }


def _hand_over(occasion: Occasion) -> tuple[str, Facts]:
    outcome = occasion.plan.situation.matter.outcome
    result = occasion.guide.content.result.name if outcome == "granted" else ""
    return "hand_over", {
        **occasion.common(),
        "outcome": words.say("outcome", outcome),
        "handed_by": occasion.actor,
        "fetched_by": _fetched_by(occasion),
        "sent_with": occasion.sent_with,
        "results": [{"name": result or words.say("outcome", outcome), "copies": "1", "number": ""}],
        "papers": [_disposed(row) for row in occasion.materials if _is_counted(row)],
    }


def _fetched_by(occasion: Occasion) -> str:
    """Who fetches it for her, with the number masked; empty where she does herself."""
    name, number = (occasion.written.get(f"proxy_{part}", "") for part in ("name", "id"))
    if not name:
        return ""
    return words.say("said", "proxy", name=name, number=masks.id_number_staff(number))


def _undertaking(occasion: Occasion) -> tuple[str, Facts]:
    """What she promises to bring, until when, and what follows if she does not."""
    told, situation = occasion.plan.entry.facts, occasion.plan.situation
    fallback = situation.surroundings.value(PENDING_FALLBACK, situation.day)
    return "undertaking", {
        **occasion.common(),
        "by_day": words.day(date.fromisoformat(told["by_day"])),
        "submit_to": occasion.body.name,
        "consequence": words.say("fallback", fallback),
        "papers": [_listed(row) for row in occasion.materials if row.key in told["following"]],
    }


def _disposed(row: Material) -> Facts:
    if row.originals:
        disposition = words.say("said", "returned" if row.returned_at else "to_return")
    elif row.presence == Presence.FOLLOWS:
        disposition = words.say("said", "not_brought")
    else:
        disposition = words.say("said", "kept_in_file")
    return {**_listed(row), "disposition": disposition}


def _withdrawal(occasion: Occasion) -> tuple[str, Facts]:
    return "withdrawal", {
        **occasion.common(),
        "withdrawn_on": occasion.today,
        "papers": [_disposed(row) for row in occasion.materials if _is_counted(row)],
        "reasons": [occasion.reason],
    }


def _supplied(occasion: Occasion) -> tuple[str, Facts]:
    """What was handed in after correction, and by when it is answered now."""
    brought = set(occasion.plan.entry.facts["materials"])
    answer = next((clock for clock in occasion.plan.clocks if clock.name == "acceptance"), None)
    return "supplied", {
        **occasion.common(),
        "supplied_on": occasion.today,
        "received_by": occasion.actor,
        "accepting_body": occasion.body_of_leg("accept").name,
        "answer_by": _due(answer),
        "tracking_code": spaced(occasion.application.code),
        "papers": [_listed(row) for row in occasion.materials if row.key in brought],
    }


def _voided(occasion: Occasion) -> tuple[str, Facts]:
    return "voided", {
        **occasion.common(),
        "voided_on": occasion.today,
        "reasons": occasion.reason,
        "papers": [_disposed(row) for row in occasion.materials if _is_counted(row)],
    }


def _annulment(occasion: Occasion) -> tuple[str, Facts]:
    answer = next((clock for clock in occasion.plan.clocks if clock.name == "acceptance"), None)
    return "annulment", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "annulled_on": occasion.today,
        "reasons": occasion.reason,
        "answer_by": _due(answer),
        "remedy": _remedy(occasion, "not_accepted"),
    }


def _called_in(occasion: Occasion) -> tuple[str, Facts]:
    """What she sent is in order; the originals she is to bring, all of them, once."""
    wanted = set(occasion.plan.entry.facts["originals"])
    return "called_in", {
        **occasion.common(),
        "reviewed_on": occasion.today,
        "come_to": occasion.body.name,
        "basis": occasion.basis,
        "handler": occasion.actor,
        "tracking_code": spaced(occasion.application.code),
        "papers": [_listed(row) for row in occasion.materials if row.key in wanted],
    }


def _mandate_ended(occasion: Occasion) -> tuple[str, Facts]:
    """She goes on by herself: since when, with whom it lies now, and which originals to fetch."""
    plan = occasion.plan
    received_by = occasion.directory.body(plan.situation.matter.received_by)
    lies = plan.stays[-1].body if plan.stays else plan.situation.stay and plan.situation.stay.body
    return "mandate_ended", {
        **occasion.common(),
        "ended_on": occasion.today,
        "agent_body": received_by.name,
        "lies_with": occasion.directory.body(lies or received_by.id).name,
        "tracking_code": spaced(occasion.application.code),
        "papers": [_disposed(row) for row in occasion.materials if row.originals],
    }


COMPOSERS: Mapping[str, Callable[[Occasion], tuple[str, Facts]]] = {
    "receipt": _receipt,
    "correction": _correction,
    "acceptance": _acceptance,
    "non_acceptance": _non_acceptance,
    "grant": _grant,
    "refusal": _refusal,
    "hand_over": _hand_over,
    "withdrawal": _withdrawal,
    "supplied": _supplied,
    "called_in": _called_in,
    "mandate_ended": _mandate_ended,
    "voided": _voided,
    "annulment": _annulment,
    "undertaking": _undertaking,
    "special_procedure": timing_papers.special_procedure,
    "extension": timing_papers.extension,
}
