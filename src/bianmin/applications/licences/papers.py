"""What the papers say of a licence: changed, renewed, not changed, not renewed, ended."""

from datetime import date

from bianmin.law.zone import day_of

from ..models import Licence, LicenceRequest, Purpose
from ..notices import words
from ..occasion import Facts, Occasion
from ..remedies import remedies_of
from . import refusals
from .standing import granted_until, renewed_until

GRANTED = {Purpose.CHANGE: "licence_changed", Purpose.RENEWAL: "licence_renewed"}
REFUSED = {Purpose.CHANGE: "change_refused", Purpose.RENEWAL: "renewal_refused"}


def until(occasion: Occasion) -> date | None:
    """The last day of what is granted: as said, else as the item, or the old licence, has it."""
    day = occasion.plan.situation.day
    if said := occasion.plan.entry.facts.get("valid_until"):
        return _still_to_come(date.fromisoformat(said), day)
    request = occasion.licence_request
    if request is None:
        content = occasion.guide.content
        return granted_until(day, content.result.validity) if content.is_licence else None
    licence = request.licence
    if request.purpose == Purpose.RENEWAL and licence.until_day:
        return renewed_until(licence.from_day, licence.until_day)
    return licence.until_day


def _still_to_come(said: date, day: date) -> date:
    if said < day:
        raise refusals.last_day_is_past(said)
    return said


def valid(occasion: Occasion) -> str:
    """The period of validity as the decision tells it: the days, else the item's own words."""
    last, day = until(occasion), occasion.plan.situation.day
    if last is None:
        return occasion.guide.content.result.validity or ""
    return words.say(
        "said", "from_to", first=words.day(_first(occasion, day)), last=words.day(last)
    )


def _first(occasion: Occasion, day: date) -> date:
    request = occasion.licence_request
    if request is None or request.licence.until_day is None:
        return day
    if request.purpose == Purpose.CHANGE:
        return request.licence.from_day
    return date.fromordinal(request.licence.until_day.toordinal() + 1)


def granted(occasion: Occasion, request: LicenceRequest, delivery: str) -> tuple[str, Facts]:
    """准予变更、准予延续; by the law itself where nobody decided in time (50)."""
    said = request.purpose if not occasion.plan.entry.by.is_law else "deemed_renewal"
    return GRANTED[Purpose(request.purpose)], {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "licence": request.licence.title,
        "licence_number": request.licence.number,
        "change": request.wish,
        "decision": words.say("licence_granted", said, licence=request.licence.title),
        "basis": [words.say("licence_basis", request.purpose), occasion.basis],
        "valid": valid(occasion),
        "delivery": delivery,
    }


def refused(occasion: Occasion, request: LicenceRequest) -> tuple[str, Facts]:
    """不予变更、不予延续: what holds until then goes on holding."""
    return REFUSED[Purpose(request.purpose)], {
        **occasion.common(),
        "accepted_on": occasion.accepted_on,
        "licence": request.licence.title,
        "licence_number": request.licence.number,
        "change": request.wish,
        "decision": words.say("licence_refused", request.purpose),
        "reasons": occasion.reason,
        "basis": [words.say("licence_basis", request.purpose), occasion.basis],
        "remedy": remedies_of(occasion, "licence_refused"),
    }


def ended(
    licence: Licence, *, act: str, ground: str, reason: str, heard: str, remedy: list[str]
) -> Facts:
    """撤回、撤销、注销 of a licence, with the law's ground and what it brings with it."""
    matter = licence.matter
    return {
        "applicant": licence.holder.name,
        "item": matter.terms.title,
        "licence": licence.title,
        "licence_number": licence.number,
        "granted_on": words.day(day_of(licence.paper.issued_at)),
        "decision": words.say("licence_ended", act),
        "reasons": [words.say("licence_ground", ground), reason],
        "heard": heard,
        "basis": words.say("licence_article", ground),
        "consequence": words.say("licence_consequence", ground),
        "remedy": remedy,
    }
