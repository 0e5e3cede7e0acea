"""A matter as its applicant follows it; before code and digits are shown, the question for them."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from bianmin.applications.charges import CHARGES
from bianmin.applications.opinions import OPINIONS
from bianmin.applications.projects.tracking import is_project
from bianmin.law import masks

from .. import admission, clocks, due, feeds, following, heard, lateness, present, way
from ..answers import personal
from ..complaints.hers import complained
from ..forms import SecondForm, TailForm
from ..hers import steps_of
from ..information.views import requested
from ..online.mandate import ending
from ..online.withdrawal import STEP
from ..scene import Scene, is_complaint, is_request, scene_of
from ..telling import telling
from ..urging import urging
from .project import project


@require_safe
@personal
def tracked(request: HttpRequest, code: str) -> HttpResponseBase:
    """The receipt's QR code leads here; it knows the code and asks for the four characters."""
    digits = "".join(sign for sign in code if sign.isascii() and sign.isdigit())
    if digits and digits != code:
        return redirect("portal:tracked", code=digits)
    if not admission.is_admitted(request, code, at=present.now()):
        form = (SecondForm if is_complaint(code) else TailForm)(initial={"code": code})
        return render(request, "portal/track.html", {"form": form, "short": True})
    if is_project(code):
        return project(request, code)
    if is_request(code):
        return requested(request, code)
    if is_complaint(code):
        return complained(request, code)
    return render(request, "portal/tracked.html", _context(scene_of(code, present.now())))


def _context(scene: Scene) -> dict[str, object]:
    steps = steps_of(scene)
    return {
        "scene": scene,
        "paper_services": scene.paper_services.items(),
        "name": masks.name_public(scene.application.party.name),
        "for_whom": masks.name_public(scene.beneficiary.name) if scene.beneficiary else "",
        "asked": following.asked(scene),
        "decided": following.decided(scene),
        "where": following.where(scene),
        "delays": lateness.delays(scene),
        "provisional": due.is_provisional(scene),
        "heard": list(heard.departments(scene)),
        "originals": following.originals(scene),
        "contact": following.contact(scene),
        "clocks": clocks.bars(scene),
        "feed": feeds.address(scene),
        "stays": way.stays(scene),
        "urging": urging(scene, steps),
        "telling": telling(scene),
        "has_agent": bool(ending(steps)),
        "opinion": OPINIONS.on(scene.matter.pk) if scene.matter.closed_at else None,
        "charged": CHARGES.on(scene.matter.pk),
        "withdrawable": STEP in steps,
        "her_own_phone": bool(scene.beneficiary and scene.beneficiary.phone),
    }
