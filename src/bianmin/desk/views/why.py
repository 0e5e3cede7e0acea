"""Why a matter is due on the day it is due: as a page, as a sheet to print, for programs."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.casework.running import Running, named
from bianmin.look import explanation as look
from bianmin.look.cards import Crumb

from .. import clocks
from ..kinds import kind_of
from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of
from .matter import trail


@require_safe
@at_the_desk
def why(request: HttpRequest, officer: Officer, matter: int, clock: str) -> HttpResponse:
    """The explanation adds up to the day that the bar shows."""
    scene = scene_of(officer, matter)
    running = _running(scene, clock)
    context = {
        "scene": scene,
        "told": _told(scene, running),
        "pdf_url": reverse("desk:why_pdf", args=[matter, clock]),
        "json_url": reverse("desk:why_json", args=[matter, clock]),
        "trail": trail(scene, Crumb(gettext("Why this day"))),
    }
    return page(request, officer, "why", context)


@require_safe
@at_the_desk
def as_json(request: HttpRequest, officer: Officer, matter: int, clock: str) -> HttpResponse:
    scene = scene_of(officer, matter)
    return look.json_response(_told(scene, _running(scene, clock)))


@require_safe
@at_the_desk
def as_pdf(request: HttpRequest, officer: Officer, matter: int, clock: str) -> HttpResponse:
    """It names the matter, but nobody; its code leads to the page for the applicant."""
    scene = scene_of(officer, matter)
    running = _running(scene, clock)
    head = look.Letterhead(
        organ=officer.body.name,
        contact=officer.body.phone or "12345",
        about=f"{scene.matter.terms.title}（{scene.matter.number}）",
        scan_path=kind_of(scene).followed(scene, clock).lstrip("/"),
    )
    sheet = look.pdf(lambda: _told(scene, running), head, officer.viewer.day)
    return look.pdf_response(sheet, f"{scene.matter.number}-{clock}")


def _running(scene: Scene, clock: str) -> Running:
    running = named(scene, clock)
    if running is None:
        raise Http404(gettext("This clock does not run over the matter."))
    return running


def _told(scene: Scene, running: Running) -> look.Explanation:
    bar = replace(clocks.bar(scene, running), explanation_url="")
    of, closes = scene.calendar, running.closes
    asked = look.Asked(bar, running.limit, running.stamps, of, closes, running.since)
    return look.explanation(asked)
