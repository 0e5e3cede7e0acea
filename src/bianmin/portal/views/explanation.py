"""Why her matter is due on the day it is due: as a page, as a sheet to print, for programs."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bianmin.casework.running import Running, named
from bianmin.look import explanation as look

from .. import admission, clocks, contacts, present
from ..answers import personal
from ..scene import Followed, followed

Answer = Callable[[HttpRequest, Followed, Running], HttpResponse]


def _of_her_matter(answer: Answer) -> Callable[..., HttpResponseBase]:
    """For whoever has shown code and digits: the matter and the clock that are asked for."""

    @wraps(answer)
    def admitted(request: HttpRequest, code: str, clock: str) -> HttpResponseBase:
        if not admission.is_admitted(request, code, at=present.now()):
            return redirect("portal:tracked", code=code)
        scene = followed(code, present.now())
        running = named(scene, clock)
        if running is None:
            raise Http404
        return answer(request, scene, running)

    return require_safe(personal(admitted))


@_of_her_matter
def why(request: HttpRequest, scene: Followed, running: Running) -> HttpResponse:
    place = [scene.code, running.name]
    context = {
        "scene": scene,
        "told": _told(scene, running),
        "pdf_url": reverse("portal:why_pdf", args=place),
        "json_url": reverse("portal:why_json", args=place),
    }
    return render(request, "portal/why.html", context)


@_of_her_matter
def as_json(request: HttpRequest, scene: Followed, running: Running) -> HttpResponse:
    return look.json_response(_told(scene, running))


@_of_her_matter
def as_pdf(request: HttpRequest, scene: Followed, running: Running) -> HttpResponse:
    """It names the matter, but nobody."""
    code, matter = scene.code, scene.matter
    organ, contact = contacts.answering(scene)
    head = look.Letterhead(
        organ,
        contact,
        about=f"{matter.terms.title}（{matter.number}）",
        scan_path=reverse("portal:why", args=[code, running.name]).lstrip("/"),
    )
    sheet = look.pdf(lambda: _told(scene, running), head, present.today())
    return look.pdf_response(sheet, f"{matter.number}-{running.name}")


def _told(scene: Followed, running: Running) -> look.Explanation:
    bar = clocks.bar_of(scene, running)
    of, closes = scene.calendar, running.closes
    asked = look.Asked(bar, running.limit, running.stamps, of, closes, running.since)
    return look.explanation(asked)
