"""Saying that somebody asked for money for agency, which is free: at any time, and answered."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods

from bianmin.applications import services as applications
from bianmin.applications.charges import report_on
from bianmin.look.forms import PlainForm

from .. import admission, present
from ..answers import personal
from ..scene import Scene, scene_of

LONGEST = 1000


class ChargedForm(PlainForm):
    """What was asked, and how to reach her if she likes."""

    words = forms.CharField(
        label=gettext_lazy("Who asked you for money, when, how much and what for?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
    )
    contact = forms.CharField(
        label=gettext_lazy("How may we reach you?"), max_length=100, required=False
    )


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def charged(request: HttpRequest, code: str) -> HttpResponseBase:
    """She may change it until it is answered; whoever she names does not see it."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    said = report_on(scene.matter.pk)
    before = {"words": said.words, "contact": said.contact} if said else {}
    form = ChargedForm(request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid() and _kept(scene, form):
        messages.success(request, gettext("Thank you. Supervision has it now and looks into it."))
        return redirect("portal:tracked", code=code)
    context = {"scene": scene, "said": said, "form": form}
    status = 422 if form.errors else 200
    return render(request, "portal/charged.html", context, status=status)


def _kept(scene: Scene, form: ChargedForm) -> bool:
    return form.carries_out(
        lambda: applications.report_charge(matter=scene.matter.pk, **form.cleaned_data, at=scene.at)
    )
