"""What was asked for is sent from here once her phone is confirmed: nobody answers for her."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from bianmin.applications.online import refusals
from bianmin.applications.services.online import wanted
from bianmin.law.refusal import Refusal

from ..answers import personal
from ..scene import Scene, scene_of
from . import opened
from .acting import once_confirmed


@require_POST
@personal
def begin(request: HttpRequest, code: str) -> HttpResponseBase:
    """A code to her phone; typed in, it opens the papers that were asked for."""
    return once_confirmed(
        request, code, _opened, find=scene_of, what="supplement", barrier=_nothing_wanted
    )


def _nothing_wanted(scene: Scene) -> Refusal | None:
    return None if wanted(scene.matter.pk) else refusals.nothing_wanted()


def _opened(request: HttpRequest, scene: Scene, who: int) -> HttpResponseBase:
    """A draft of the papers that were asked for, all of them."""
    keys, application = [row.key for row in wanted(scene.matter.pk)], scene.application
    if not keys:
        return redirect("portal:tracked", code=application.code)
    draft = opened.begin(
        request,
        at=scene.at,
        item=application.edition.item.code,
        code=application.code,
        wanted=keys,
        for_whom={"capacity": application.capacity},
    )
    return redirect("portal:online_question", draft=draft.pk, name=f"paper-{keys[0]}")
