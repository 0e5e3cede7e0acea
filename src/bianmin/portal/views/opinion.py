"""Her opinion on how her finished matter was handled (反馈意见表): given, changed, answered."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.applications import afterwards_papers
from bianmin.applications import services as applications
from bianmin.applications.opinions import opinion_on
from bianmin.look.forms import PlainForm

from .. import admission, present
from ..answers import personal
from ..scene import Scene, scene_of

LONGEST = 1000


class OpinionForm(PlainForm):
    """A few words, and how to reach her if she likes."""

    words = forms.CharField(
        label=gettext_lazy("What was good, and what was not?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
    )
    contact = forms.CharField(
        label=gettext_lazy("How may we reach you?"),
        max_length=100,
        required=False,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def opinion(request: HttpRequest, code: str) -> HttpResponseBase:
    """One for a matter; she may change it until it is answered."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    said = opinion_on(scene.matter.pk)
    before = {"words": said.words, "contact": said.contact} if said else {}
    form = OpinionForm(request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid() and _kept(scene, form):
        messages.success(request, gettext("Thank you. The head of the site reads and answers it."))
        return redirect("portal:tracked", code=code)
    context = {"scene": scene, "said": said, "form": form}
    status = 422 if form.errors else 200
    return render(request, "portal/opinion.html", context, status=status)


def _kept(scene: Scene, form: OpinionForm) -> bool:
    return form.carries_out(
        lambda: applications.give_opinion(matter=scene.matter.pk, **form.cleaned_data, at=scene.at)
    )


@require_safe
@personal
def sheet(request: HttpRequest, code: str) -> HttpResponseBase:
    """反馈意见表 as PDF, to fill in by hand, or as she has filled it in."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    said = opinion_on(scene.matter.pk)
    pdf = afterwards_papers.opinion_form(scene.application, said, at=scene.at)
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="opinion.pdf"'
    return response
