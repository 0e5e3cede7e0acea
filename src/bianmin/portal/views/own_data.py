"""What is kept of her: seen, taken home, who looked at it, and what she asks about it."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bianmin.applications import own_data, own_data_paper
from bianmin.applications import services as applications
from bianmin.applications.models import DataRequestKind
from bianmin.information import hers
from bianmin.law import masks
from bianmin.law.masks import Audience
from bianmin.look.forms import PlainForm
from bianmin.people.models import Party

from .. import admission, present
from ..answers import personal
from ..online.acting import once_confirmed
from ..scene import Scene, scene_of

LONGEST = 1000
ASKABLE = [one for one in DataRequestKind.choices if one[0] != DataRequestKind.COPY]
FIELDS = {
    "name": gettext_lazy("Name"),
    "id_number": gettext_lazy("ID number"),
    "phone": gettext_lazy("Phone"),
    "email": gettext_lazy("E-mail"),
    "address": gettext_lazy("Address"),
}


class AskForm(PlainForm):
    """What she wants done about her data."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What do you ask for?"), choices=ASKABLE, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=gettext_lazy("What is wrong, or what is it about?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
        required=False,
    )


@require_POST
@personal
def begin(request: HttpRequest, code: str) -> HttpResponseBase:
    """A code to her phone; typed in, what is kept of her is open for a quarter of an hour."""
    return once_confirmed(
        request, code, _opened, find=scene_of, what="data", barrier=lambda scene: None
    )


def _opened(request: HttpRequest, scene: Scene, who: int) -> HttpResponseBase:
    code = scene.application.code
    admission.admit_to_data(request, code, who, at=scene.at)
    return redirect("portal:own_data", code=code)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def page(request: HttpRequest, code: str) -> HttpResponseBase:
    """Everything in short, and a form for what she asks; numbers stand covered on the screen."""
    party = _party(request, code)
    if party is None:
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _asked(scene, party, form):
        messages.success(request, gettext("Your request has arrived; you are told the answer."))
        return redirect("portal:own_data", code=code)
    context = {
        "scene": scene,
        "form": form,
        "fields": [
            (label, masks.shown(name, getattr(party, name) or "", to=Audience.OWN))
            for name, label in FIELDS.items()
        ],
        "looks": own_data.looks_at(party),
        "requests": own_data.requests_of(party),
        "matters": own_data.applications_of(party.pk),
        "asked": hers.of_party(party.pk),
    }
    status = 422 if form.errors else 200
    return render(request, "portal/own_data.html", context, status=status)


def _asked(scene: Scene, party: Party, form: AskForm) -> bool:
    return form.carries_out(
        lambda: applications.ask_about_data(
            matter=scene.matter.pk, party=party.pk, **form.cleaned_data, at=scene.at
        )
    )


@require_safe
@personal
def as_json(request: HttpRequest, code: str) -> HttpResponseBase:
    """All of it whole, to take elsewhere."""
    party = _party(request, code)
    if party is None:
        return redirect("portal:tracked", code=code)
    told = own_data.everything_of(party, at=present.now())
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


@require_safe
@personal
def as_pdf(request: HttpRequest, code: str) -> HttpResponseBase:
    """The same on paper."""
    party = _party(request, code)
    if party is None:
        return redirect("portal:tracked", code=code)
    pdf = own_data_paper.paper(
        party, body=scene_of(code, present.now()).matter.received_by, at=present.now()
    )
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.pdf"'
    return response


def _party(request: HttpRequest, code: str) -> Party | None:
    found = admission.whose_data(request, code, at=present.now())
    return Party.objects.get(pk=found) if found else None
