"""The citizen urges her matter on (催办); who has it is told, and answers her."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import services as applications
from bianmin.applications.selectors import urges_of
from bianmin.law.refusal import Refusal
from bianmin.look import words as look
from bianmin.look.refusals import text
from bianmin.matters.services import party

from .. import admission, present
from ..answers import personal
from ..scene import Scene, scene_of
from ..urging import UrgeForm


@require_POST
@personal
def urge(request: HttpRequest, code: str) -> HttpResponseBase:
    """Once, until it is answered or the time to answer is over; pressed twice it is one."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene, form = scene_of(code, present.now()), UrgeForm(request.POST)
    said = form.cleaned_data["words"] if form.is_valid() else ""
    try:
        _urged(scene, said)
    except Refusal as refusal:
        messages.warning(request, text(refusal))
    else:
        by = urges_of(scene.matter.pk, scene.at)[-1].answer_by
        told = gettext("Urged. You are told by %(day)s.") % {"day": look.day(by)}
        messages.success(request, told)
    return redirect("portal:tracked", code=code)


def _urged(scene: Scene, said: str) -> None:
    """The key is the page's version: the same page pressed again is the same urging."""
    applications.act(
        matter=scene.matter.pk,
        step="urge",
        by=party(scene.application.party_id),
        at=scene.at,
        key=f"urge-{scene.matter.pk}-{scene.matter.version}",
        words={"reason": said},
    )
