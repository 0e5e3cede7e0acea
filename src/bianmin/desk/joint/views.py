"""Asking other departments: all that the item names at once, then any other."""

import uuid
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications import services as applications
from bianmin.applications.joint.asking import LONGEST, unasked
from bianmin.applications.policies import JOINT
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.policy import selectors as policy

from ..applications.scene import ApplicationScene, application_scene_of
from ..information.asking import others
from ..officers import Officer, at_the_desk, page
from ..views.matter import trail


class AskForm(PlainForm):
    """Whom the lead window asks, to look at what, within how many working days."""

    body = forms.TypedChoiceField(label=gettext_lazy("Which body"), coerce=int)
    task = forms.CharField(
        label=gettext_lazy("What it is to look at"),
        help_text=gettext_lazy("It sees the papers of the matter; say what it is to judge."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    days = forms.IntegerField(
        label=gettext_lazy("Within how many working days"), min_value=1, max_value=LONGEST
    )

    def offer(self, officer: Officer) -> "AskForm":
        field = self.fields["body"]
        assert isinstance(field, forms.TypedChoiceField)
        choose = ("", gettext("Choose a body"))
        field.choices = [choose, *((str(body.id), body.name) for body in others(officer))]
        self.fields["days"].initial = policy.value(JOINT, officer.viewer.day)
        return self


@at_the_desk
def ask(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """Those that the item names first; nobody is asked twice by a page sent twice."""
    scene = application_scene_of(officer, matter)
    form, refusal = AskForm(None).offer(officer), None
    if request.method == "POST":
        told = {"application": matter, "by": officer.actor(stay=scene.stay), "at": officer.at}
        told["key"] = request.POST.get("key", "")
        form = AskForm(request.POST if "all" not in request.POST else None).offer(officer)
        refusal, done = _asked(form, told, every="all" in request.POST)
        if done:
            return redirect("desk:matter", matter=matter)
    return _shown(request, scene, form, refusal)


def _asked(form: AskForm, told: dict[str, Any], *, every: bool) -> tuple[Refusal | None, bool]:
    """Why nobody was asked, where it stands beside no field; and whether somebody was."""
    if not every:
        return None, form.is_valid() and form.carries_out(
            lambda: applications.ask_joint(
                wanted=applications.JointWanted(**form.cleaned_data), **told
            )
        )
    try:
        applications.ask_named(**told)
    except Refusal as refusal:
        return refusal, False
    return None, True


def _shown(
    request: HttpRequest, scene: ApplicationScene, form: AskForm, refusal: Refusal | None
) -> HttpResponseBase:
    label = gettext("Ask another department")
    context = {
        "scene": scene,
        "form": form,
        "left": unasked(scene.application, scene.officer.viewer.day),
        "refusal": refusal,
        "label": label,
        "key": request.POST.get("key") or str(uuid.uuid4()),
        "trail": trail(scene, Crumb(label)),
    }
    wrong = refusal is not None or bool(form.errors)
    return page(request, scene.officer, "joint/ask", context, status=422 if wrong else 200)
