"""What she applied for online she takes back from the tracking page, until it is decided."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import services as applications
from bianmin.applications.notices import words
from bianmin.applications.online import refusals
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text
from bianmin.matters.services import party

from ..answers import personal
from ..hers import steps_of
from ..scene import Scene, scene_of
from .acting import once_confirmed

STEP = "withdraw_online"


@require_POST
@personal
def withdraw(request: HttpRequest, code: str) -> HttpResponseBase:
    """A code to her phone; typed in, it is withdrawn."""
    return once_confirmed(
        request, code, _withdrawn, find=scene_of, what="withdraw", barrier=_nothing_to_withdraw
    )


def _nothing_to_withdraw(scene: Scene) -> Refusal | None:
    return None if STEP in steps_of(scene) else refusals.not_withdrawable()


def _withdrawn(request: HttpRequest, scene: Scene, who: int) -> HttpResponseBase:
    matter = scene.matter
    try:
        applications.act(
            matter=matter.pk,
            step=STEP,
            by=party(who),
            at=scene.at,
            key=f"withdraw-{matter.pk}",
            words={"reason": words.say("said", "withdrawn_online")},
        )
    except Refusal as refusal:
        messages.warning(request, text(refusal))
    else:
        messages.success(request, gettext("It is withdrawn. You may apply again at any time."))
    return redirect("portal:tracked", code=scene.application.code)
