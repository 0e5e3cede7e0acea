"""In which of six ways (办理方式) a matter is handled: by her help, then by its route. Pure.

王益区村（社区）便民服务室管理制度 三5 names the six.
"""

from bianmin.catalogue.content import ItemContent
from bianmin.law.limits import Unit
from bianmin.matters.terms import TermsContent

from .models import Handling, Mode

HELPED = {
    Mode.RELAY: Handling.ON_BEHALF,
    Mode.LED: Handling.ASSISTED,
    Mode.ASSIST: Handling.ASSISTED,
}


def handling_of(content: ItemContent, terms: TermsContent, mode: str) -> str:
    """Her help first; else whether others are asked, whether it goes up, whether it is at once."""
    if helped := HELPED.get(Mode(mode)):
        return helped
    kinds = {leg.kind for leg in terms.route}
    if "consult" in kinds:
        return Handling.JOINT
    if "carried_up" in kinds or "outside" in kinds:
        return Handling.UPWARD
    promise = content.promised_limit
    at_once = promise is not None and promise.unit == Unit.IMMEDIATE
    return Handling.DIRECT if at_once else Handling.PROMISED
