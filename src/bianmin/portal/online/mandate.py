"""She ends the mandate of her agent from the tracking page, and goes on by herself."""

from collections.abc import Collection

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import services as applications
from bianmin.applications.mandates import ENDINGS
from bianmin.applications.online import refusals
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text
from bianmin.matters.services import party

from ..answers import personal
from ..hers import steps_of
from ..scene import Scene, scene_of
from .acting import once_confirmed


@require_POST
@personal
def take_over(request: HttpRequest, code: str) -> HttpResponseBase:
    """A code to her phone; typed in, the agent acts for her no longer."""
    return once_confirmed(
        request, code, _taken_over, find=scene_of, what="take over", barrier=_no_agent
    )


def ending(steps: Collection[str]) -> str:
    """The step by which the mandate would end now; empty where no agent acts for her."""
    return next((name for name in ENDINGS if name in steps), "")


def _no_agent(scene: Scene) -> Refusal | None:
    return None if ending(steps_of(scene)) else refusals.no_agent()


def _taken_over(request: HttpRequest, scene: Scene, who: int) -> HttpResponseBase:
    matter, step = scene.matter, ending(steps_of(scene))
    try:
        applications.act(
            matter=matter.pk,
            step=step,
            by=party(who),
            at=scene.at,
            key=f"mandate-{matter.pk}",
        )
    except Refusal as refusal:
        messages.warning(request, text(refusal))
    else:
        messages.success(request, gettext("You go on by yourself now; nothing was lost."))
    return redirect("portal:tracked", code=scene.application.code)
