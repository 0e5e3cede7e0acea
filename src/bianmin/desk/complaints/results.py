"""What the public is to read of a complaint: put forward by one, seen as it will stand, and passed
by another; taken down with a reason."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from bianmin.complaints import services
from bianmin.complaints.models import Publication
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.look.handled import card_of
from bianmin.people.models import Account

from ..officers import Officer, at_the_desk, page
from ..views.matter import trail
from .forms import ResultForm, TakeDownForm
from .identity import complaint_scene
from .panels import may_publish
from .scene import ComplaintScene

PASS, DOWN = "pass", "down"


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def result(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """One button at a time: put it forward, pass it, take it down."""
    scene = complaint_scene(officer, matter)
    if not may_publish(scene):
        raise Http404(gettext("There is no such matter among those you may see."))
    form = _form(request, scene)
    sent = request.method == "POST" and form.is_valid()
    if sent and form.carries_out(_deed(request, scene, form)):
        messages.success(request, gettext("Done."))
        return redirect("desk:complaint_result", matter=matter)
    return _shown(request, scene, form)


def _form(request: HttpRequest, scene: ComplaintScene) -> PlainForm:
    """What is asked now: nothing of who passes it."""
    sent = request.POST if request.method == "POST" else None
    if sent is not None and PASS in sent:
        return PlainForm(sent)
    row = scene.publication
    if row and row.passed_at:
        return TakeDownForm(sent)
    return ResultForm(sent, initial={"text": row.text if row else scene.answer[:300]})


def _deed(request: HttpRequest, scene: ComplaintScene, form: PlainForm) -> Callable[[], object]:
    who: dict[str, Any] = {
        "complaint": scene.matter.pk,
        "by": scene.officer.actor(),
        "at": scene.officer.at,
    }
    if PASS in request.POST:
        return lambda: services.publish(**who)
    if isinstance(form, TakeDownForm):
        return lambda: services.take_down(reason=form.cleaned_data["reason"], **who)
    return lambda: services.put_forward(text=form.cleaned_data["text"], **who)


def _shown(request: HttpRequest, scene: ComplaintScene, form: PlainForm) -> HttpResponse:
    row = scene.publication
    context = {
        "scene": scene,
        "row": row,
        "state": _state(row),
        "preview": card_of(row, scene.directory) if row else None,
        "put_by": Account.objects.get(pk=row.put_by_id).name if row else "",
        "is_own": bool(row and row.put_by_id == scene.officer.account.pk),
        "form": form,
        "trail": trail(scene, Crumb(gettext("The result for the public"))),
    }
    status = 422 if form.errors else 200
    return page(request, scene.officer, "complaints/result", context, status=status)


def _state(row: Publication | None) -> str:
    """``none``, ``waits``, ``public`` or ``down``."""
    if row is None:
        return "none"
    if row.ended_at:
        return DOWN
    return "public" if row.passed_at else "waits"
