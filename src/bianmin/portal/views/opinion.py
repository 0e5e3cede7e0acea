"""Her opinion on how her finished matter was handled (反馈意见表): given, changed, answered."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.applications import afterwards_papers
from bianmin.applications import services as applications
from bianmin.applications.opinions import OPINIONS

from .. import admission, present
from ..answers import personal
from ..saying import HerSaying, said
from ..scene import scene_of

OPINION = HerSaying(
    saying=OPINIONS,
    keep=applications.give_opinion,
    template="opinion",
    question=gettext_lazy("What was good, and what was not?"),
    thanks=gettext_lazy("Thank you. The head of the site reads and answers it."),
)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def opinion(request: HttpRequest, code: str) -> HttpResponseBase:
    """One for a matter."""
    return said(OPINION, request, code)


@require_safe
@personal
def sheet(request: HttpRequest, code: str) -> HttpResponseBase:
    """反馈意见表 as PDF, to fill in by hand, or as she has filled it in."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    row = OPINIONS.on(scene.matter.pk)
    pdf = afterwards_papers.opinion_form(scene.application, row, at=scene.at)
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="opinion.pdf"'
    return response
