"""What the papers say that end an application, or an agent's part in it."""

from bianmin.casework.tracking import spaced
from bianmin.files.models import StoredFile
from bianmin.law import masks

from . import enclosures
from .delivering import ON_SCREEN
from .licences import papers as licences
from .notices import words
from .occasion import Facts, Occasion
from .remedies import against, remedies_of


def grant(occasion: Occasion) -> tuple[str, Facts]:
    result = occasion.guide.content.result
    last = occasion.plan.situation.terms.route[-1]
    delivery = words.say("said", "delivery", body=occasion.competent(last.tier).name)
    if request := occasion.licence_request:
        return licences.granted(occasion, request, delivery)
    return f"grant{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "decision": words.say("said", "decision", result=result.name),
        "basis": occasion.basis,
        "valid": licences.valid(occasion),
        "delivery": delivery,
    }


def refusal(occasion: Occasion) -> tuple[str, Facts]:
    if request := occasion.licence_request:
        return licences.refused(occasion, request)
    decision = against("refused", is_licence=occasion.is_licence)
    return f"refusal{_variant(occasion)}", {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "reasons": occasion.reason,
        "basis": occasion.basis,
        "remedy": remedies_of(occasion, decision),
    }


def _variant(occasion: Occasion) -> str:
    """A licence's decision has a title of its own."""
    return "_licence" if occasion.is_licence else ""


def hand_over(occasion: Occasion) -> tuple[str, Facts]:
    outcome = occasion.plan.situation.matter.outcome
    result = occasion.guide.content.result.name if outcome == "granted" else ""
    return "hand_over", {
        **occasion.common(),
        "outcome": words.say("outcome", outcome),
        "handed_by": occasion.actor,
        "fetched_by": fetched_by(occasion),
        "sent_with": occasion.sent_with,
        "signature": _signature(occasion),
        "results": [{"name": result or words.say("outcome", outcome), "copies": "1", "number": ""}],
        "papers": enclosures.settled(occasion.materials),
    }


def _signature(occasion: Occasion) -> str:
    """What she drew on the screen, by its digest in the store; empty where she signs on paper."""
    told = occasion.plan.entry.facts
    if told.get("signed") != ON_SCREEN:
        return ""
    return str(StoredFile.objects.values_list("digest", flat=True).get(pk=told["proof"]))


def fetched_by(occasion: Occasion) -> str:
    """Who fetches it for her, with the number masked; empty where she does herself."""
    name, number = (occasion.written.get(f"proxy_{part}", "") for part in ("name", "id"))
    if not name:
        return ""
    return words.say("said", "proxy", name=name, number=masks.id_number_staff(number))


def withdrawal(occasion: Occasion) -> tuple[str, Facts]:
    return "withdrawal", {
        **occasion.common(),
        "withdrawn_on": occasion.today,
        "papers": enclosures.settled(occasion.materials),
        "reasons": [occasion.reason],
    }


def voided(occasion: Occasion) -> tuple[str, Facts]:
    return "voided", {
        **occasion.common(),
        "voided_on": occasion.today,
        "reasons": occasion.reason,
        "papers": enclosures.settled(occasion.materials),
    }


def mandate_ended(occasion: Occasion) -> tuple[str, Facts]:
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
        "papers": [enclosures.disposed(row) for row in occasion.materials if row.originals],
    }
