"""Why a matter is due on the day it is due: every day, counted or not, with its reason."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from bianmin.applications.running import explained, named
from bianmin.law.clock import Line

from .. import admission, clocks, present, words
from ..answers import personal
from ..scene import scene_of


@require_safe
@personal
def why(request: HttpRequest, code: str, clock: str) -> HttpResponseBase:
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = scene_of(code, present.now())
    running = named(scene, clock)
    if running is None:
        raise Http404
    context = {
        "scene": scene,
        "running": running,
        "bar": clocks.bar_of(scene, running),
        "lines": [(line, _because(line)) for line in explained(scene, running)],
    }
    return render(request, "portal/why.html", context)


def _because(line: Line) -> str:
    told = str(words.WHY[line.why])
    return f"{told} ({words.HOLDS[line.hold]})" if line.hold in words.HOLDS else told
