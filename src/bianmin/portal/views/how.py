"""How it works: 群众动嘴，干部跑腿, with the county's own values."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.applications.agency import ACCOMPANY
from bianmin.applications.policies import (
    FLOW_LABEL,
    FLOW_NOTE,
    FLOW_STEPS,
    HANDOVER,
    HOP,
)
from bianmin.network.selectors import directory
from bianmin.policy import selectors as policy

from .. import county_way, present, tiers
from ..answers import public


@public
def how(request: HttpRequest) -> HttpResponse:
    values, day = policy.snapshot(), present.today()
    label = values.dated(FLOW_LABEL, day)
    hop, handover = values.value(HOP, day), values.value(HANDOVER, day)
    context = {
        "route": county_way.in_general(values, day, tiers.names(directory())),
        "accompanied": county_way.way_to_county(values, day) == ACCOMPANY,
        "label": label,
        "steps": [_told(step, hop, handover) for step in values.value(FLOW_STEPS, day)],
        "note": values.value(FLOW_NOTE, day),
        "hop": hop,
        "handover": handover,
    }
    return render(request, "portal/how.html", context)


def _told(step: str, hop: int, handover: int) -> str:
    """A step of the county's flow with its limits in their places."""
    return step.replace("{hop}", str(hop)).replace("{handover}", str(handover))
