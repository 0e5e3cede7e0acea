"""A change or a renewal of a licence begins here, from the code of any paper of it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bianmin.applications.licences import offering, selectors
from bianmin.applications.licences.requests import last_day_to_ask
from bianmin.applications.models import Licence
from bianmin.applications.online import licences
from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.notices import selectors as notices
from bianmin.people import tries
from bianmin.people.models import PartyKind

from .. import guidance, present
from ..answers import personal
from ..mine import door
from . import opened


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def start(request: HttpRequest, access_code: str) -> HttpResponseBase:
    """How the licence stands and what it takes; the button begins a draft about it."""
    at, address = present.now(), address_of(request)
    tries.check(address, at=at)
    licence = _licence(access_code)
    if licence is None:
        tries.count_wrong(address, at=at)
        return render(request, "portal/paper.html", {"code": access_code[:20]}, status=404)
    try:
        offering.check_offered(licence, day_of(at))
    except Refusal as refusal:
        context = {"licence": licence, "refusal": refusal}
        return render(request, "portal/online/licence.html", context, status=422)
    if request.method == "POST":
        her = door.her(request, at=at)
        draft = opened.begin_known(request, her, at=at, **licences.begun(licence, at=at))
        return redirect("portal:online_question", draft=draft.pk, name="who")
    return render(request, "portal/online/licence.html", _context(licence, at))


def _licence(access_code: str) -> Licence | None:
    """The licence of which a paper speaks; no practice ever granted one."""
    paper = notices.paper_by_code(access_code)
    return selectors.licence_told_by(paper) if paper else None


def _context(licence: Licence, at: datetime) -> dict[str, object]:
    guide = catalogue.guide(licence.item, day_of(at))
    return {
        "licence": licence,
        "standing": selectors.standing_of(licence, day_of(at)).label,
        "ask_by": last_day_to_ask(licence) if licence.until_day else None,
        "today": day_of(at),
        "guide": guide,
        "page": guidance.page_of(guide, day_of(at)),
        "held": licences.held(licence, at=at),
        "is_represented": licence.holder.kind == PartyKind.ORGANISATION,
    }
