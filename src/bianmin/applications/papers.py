"""Composes and issues the papers of an application's steps, in the step's own transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bianmin.catalogue.guides import Guide, guide_of
from bianmin.law.clock import State
from bianmin.law.zone import day_of
from bianmin.matters.clockwork import ClockWrite, hop_due
from bianmin.matters.models import Entry
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.notices import services as notices
from bianmin.people.models import Account, Party

from .models import Application, Mandate, Material, Remark
from .models.material import Presence
from .notices import words
from .notices.remedies import remedy
from .policies import ACCEPTANCE, HOP
from .services.acting import application_of
from .terms import LICENCE

Facts = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """A step that has just been written, and what its papers speak of."""

    plan: Plan

    @cached_property
    def application(self) -> Application:
        return application_of(self.plan.situation.matter.id)

    @cached_property
    def guide(self) -> Guide:
        return guide_of(self.application.edition)

    @cached_property
    def party(self) -> Party:
        return self.application.party

    @cached_property
    def directory(self) -> Directory:
        return self.plan.situation.surroundings.directory

    @cached_property
    def body(self) -> BodyCard:
        """The body in whose name the paper is made: the actor's, or where the matter lies."""
        stay, by = self.plan.situation.stay, self.plan.entry.by
        if by.post is not None:
            return self.directory.body(self.directory.post(by.post).body)
        return self.directory.body(stay.body if stay else self.plan.situation.matter.received_by)

    @cached_property
    def actor(self) -> str:
        account = self.plan.entry.by.account
        return Account.objects.get(pk=account).name if account else self.body.name

    @cached_property
    def materials(self) -> list[Material]:
        return list(self.application.materials.all())

    @property
    def reason(self) -> str:
        remarks = Remark.objects.filter(
            matter=self.plan.situation.matter.id, version=self.plan.entry.version, name="reason"
        )
        return "".join(remark.words for remark in remarks)

    @property
    def applied_on(self) -> str:
        return words.day(self.plan.situation.matter.opened_at)

    @property
    def today(self) -> str:
        return words.day(self.plan.entry.effective_at)

    @property
    def is_licence(self) -> bool:
        return self.guide.content.type == LICENCE

    @property
    def basis(self) -> str:
        return "、".join(self.guide.basis)

    def common(self) -> Facts:
        return {
            "applicant": self.party.name,
            "item": self.guide.content.name,
            "matter_number": self.plan.situation.matter.number,
            "applied_on": self.applied_on,
        }


def issue(plan: Plan) -> None:
    """Issue every paper the step makes; a missing value refuses the step."""
    occasion = Occasion(plan)
    for wording in plan.step.wording:
        _issue(occasion, *COMPOSERS[wording](occasion))
    if plan.step.opens and occasion.application.mandate == Mandate.CONFIRMED:
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
    )


def about(matter: int) -> str:
    """How papers say which matter they belong to."""
    return f"matter {matter}"


def _receipt(occasion: Occasion) -> tuple[str, Facts]:
    accepting = _body_of_leg(occasion, "accept")
    arrives = occasion.plan.stays[-1]
    following = occasion.directory.body(arrives.body)
    if arrives.kind == "carried_up":
        leg = occasion.plan.situation.terms.at(arrives.position + 1)
        following = _competent(occasion, leg.tier)
    return "receipt", {
        **occasion.common(),
        "received_on": occasion.today,
        "received_by": occasion.actor,
        "tracking_code": _spaced(occasion.application.code),
        "accepting_body": accepting.name,
        "next_body": following.name,
        "answer_by": _answer_by(occasion),
        "papers": [_listed(row) for row in occasion.materials if _is_counted(row)],
    }


def _spaced(code: str) -> str:
    return f"{code[:4]} {code[4:]}"


def _is_counted(row: Material) -> bool:
    return row.presence != Presence.NOT_NEEDED


def _listed(row: Material) -> Facts:
    remark = words.say("presence", row.presence)
    if row.originals:
        remark += words.say("said", "originals", count=row.originals)
    form = words.say("form", row.form)
    return {"name": row.name, "form": form, "copies": str(row.copies), "remark": remark}


def _answer_by(occasion: Occasion) -> str:
    """By when she hears whether it is accepted: the hops before acceptance, then its days."""
    situation = occasion.plan.situation
    surroundings, at = situation.surroundings, situation.at
    kinds = [leg.kind for leg in situation.terms.route]
    for _hop in range(kinds[: kinds.index("accept")].count("carried_up")):
        at = hop_due(at, surroundings.value(HOP, situation.day), surroundings) or at
    days = surroundings.value(ACCEPTANCE, situation.day)
    return words.day(surroundings.calendar.add_working_days(day_of(at), days))


def _body_of_leg(occasion: Occasion, kind: str) -> BodyCard:
    leg = next(leg for leg in occasion.plan.situation.terms.route if leg.kind == kind)
    return _competent(occasion, leg.tier)


def _competent(occasion: Occasion, tier: int) -> BodyCard:
    situation = occasion.plan.situation
    subjects, place = situation.terms.subjects, situation.matter.place
    found = occasion.directory.competent(subjects, tier, place, situation.day)
    return found or occasion.body


def _mandate(occasion: Occasion) -> Facts:
    return {
        "principal": occasion.party.name,
        "principal_id": occasion.party.id_number,
        "principal_phone": occasion.party.phone,
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
            {"name": row.name, "fault": fault, "remedy": occasion.reason}
            for row in occasion.materials
            if row.key in wanted
        ],
    }


def _acceptance(occasion: Occasion) -> tuple[str, Facts]:
    clocks = {clock.name: clock for clock in occasion.plan.clocks}
    law, promise = clocks.get("decision"), clocks.get("promise")
    return "acceptance", {
        **occasion.common(),
        "accepted_on": occasion.today,
        "law_limit": _limit(law) or words.say("said", "no_law_limit"),
        "law_due": _due(law) or words.say("said", "no_law_due"),
        "promise_limit": _limit(promise),
        "promise_due": _due(promise),
        "provisional": _provisional([law, promise]),
        "basis": occasion.basis,
        "handler": occasion.actor,
        "tracking_code": _spaced(occasion.application.code),
    }


def _limit(clock: ClockWrite | None) -> str:
    return words.period(clock.limit["value"], clock.limit["unit"]) if clock else ""


def _due(clock: ClockWrite | None) -> str:
    if clock is None:
        return ""
    if clock.state == State.HELD or clock.due_day is None:
        return words.say("said", "held")
    return words.day(clock.due_day)


def _provisional(clocks: list[ClockWrite | None]) -> str:
    shaky = any(clock and clock.provisional for clock in clocks)
    return words.say("said", "provisional") if shaky else ""


def _non_acceptance(occasion: Occasion) -> tuple[str, Facts]:
    return "non_acceptance", {
        **occasion.common(),
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "remedy": _remedy(occasion, "not_accepted"),
    }


def _remedy(occasion: Occasion, decision: str) -> list[str]:
    centre = occasion.directory.last_resort(occasion.plan.situation.day)
    county = occasion.directory.body(centre.body) if centre else occasion.body
    place = occasion.directory.division_name(county.division)
    return remedy(
        decision,
        review_body=words.say("said", "review_body", county=place),
        court=words.say("said", "court"),
        day=occasion.plan.situation.day,
    )


def _accepted_on(occasion: Occasion) -> str:
    entries = Entry.objects.filter(
        matter=occasion.plan.situation.matter.id, step__in=("accept", "deem_accepted")
    )
    return words.day(entries.latest("version").effective_at)


def _variant(occasion: Occasion) -> str:
    """A licence's decision has a title of its own."""
    return "_licence" if occasion.is_licence else ""


def _grant(occasion: Occasion) -> tuple[str, Facts]:
    result = occasion.guide.content.result
    last = occasion.plan.situation.terms.route[-1]
    return f"grant{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": _accepted_on(occasion),
        "decision": words.say("said", "decision", result=result.name),
        "basis": occasion.basis,
        "valid": result.validity or "",
        "delivery": words.say("said", "delivery", body=_competent(occasion, last.tier).name),
    }


def _refusal(occasion: Occasion) -> tuple[str, Facts]:
    decision = "licence_refused" if occasion.is_licence else "refused"
    return f"refusal{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": _accepted_on(occasion),
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
        "results": [{"name": result or words.say("outcome", outcome), "copies": "1", "number": ""}],
        "papers": [_disposed(row) for row in occasion.materials if _is_counted(row)],
    }


def _disposed(row: Material) -> Facts:
    if row.presence == Presence.FOLLOWS:
        disposition = words.say("said", "not_brought")
    elif row.originals:
        disposition = words.say("said", "returned")
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


COMPOSERS: Mapping[str, Callable[[Occasion], tuple[str, Facts]]] = {
    "receipt": _receipt,
    "correction": _correction,
    "acceptance": _acceptance,
    "non_acceptance": _non_acceptance,
    "grant": _grant,
    "refusal": _refusal,
    "hand_over": _hand_over,
    "withdrawal": _withdrawal,
}
