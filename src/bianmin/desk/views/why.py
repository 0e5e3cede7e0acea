"""Why a matter is due on the day it is due: every day, counted or not, with the reason."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from bianmin.applications.running import explained, named
from bianmin.law.clock import Line
from bianmin.look.cards import Crumb

from .. import clocks, words
from ..officers import Officer, at_the_desk, page
from ..scene import scene_of
from .matter import trail


@at_the_desk
def why(request: HttpRequest, officer: Officer, matter: int, clock: str) -> HttpResponse:
    """The explanation adds up to the day that the bar shows."""
    scene = scene_of(officer, matter)
    running = named(scene, clock)
    if running is None:
        raise Http404(gettext("This clock does not run over the matter."))
    context = {
        "scene": scene,
        "clock": running,
        "bar": replace(clocks.bar(scene, running), explanation_url=""),
        "lines": [(line, _words(line)) for line in explained(scene, running)],
        "trail": trail(scene, Crumb(gettext("Why this day"))),
    }
    return page(request, officer, "why", context)


def _words(line: Line) -> str:
    told = str(words.WHY[line.why])
    return f"{told}（{words.HOLDS[line.hold]}）" if line.hold in words.HOLDS else told
