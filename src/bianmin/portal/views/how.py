"""How it works: 群众动嘴，干部跑腿, with the county's own values."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.applications.policies import FLOW_LABEL, HANDOVER, HOP
from bianmin.policy import selectors as policy

from .. import present, relay
from ..answers import public


@public
def how(request: HttpRequest) -> HttpResponse:
    values, day = policy.snapshot(), present.today()
    label = values.dated(FLOW_LABEL, day)
    context = {
        "route": relay.in_general(values, day),
        "label": label,
        "hop": values.value(HOP, day),
        "handover": values.value(HANDOVER, day),
    }
    return render(request, "portal/how.html", context)
