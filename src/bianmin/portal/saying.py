"""What she says of her own matter, kept until somebody answers: the page is the same for each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from bianmin.applications.sayings import Saying
from bianmin.look.forms import PlainForm, missing

from . import admission, present
from .scene import scene_of

LONGEST = 1000


class SaidForm(PlainForm):
    """A few words, and how to reach her if she likes."""

    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 5}), max_length=LONGEST)
    contact = forms.CharField(
        label=gettext_lazy("How may we reach you?"), max_length=100, required=False
    )

    def ask(self, question: Promise) -> None:
        words = self.fields["words"]
        words.label = str(question)
        words.error_messages["required"] = missing(words)


@dataclass(frozen=True, kw_only=True)
class HerSaying:
    """``question`` is what she is asked, ``keep`` the service, ``thanks`` what she is told then."""

    saying: Saying[Any]
    keep: Callable[..., object]
    template: str
    question: Promise
    thanks: Promise


def said(kind: HerSaying, request: HttpRequest, code: str) -> HttpResponseBase:
    """She may change it until it is answered."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    row = kind.saying.on(scene.matter.pk)
    before = {"words": row.words, "contact": row.contact} if row else {}
    form = SaidForm(request.POST or None, initial=before)
    form.ask(kind.question)

    def deed() -> None:
        kind.keep(matter=scene.matter.pk, **form.cleaned_data, at=scene.at)

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, str(kind.thanks))
        return redirect("portal:tracked", code=code)
    context = {"scene": scene, "said": row, "form": form}
    return render(
        request, f"portal/{kind.template}.html", context, status=422 if form.errors else 200
    )
