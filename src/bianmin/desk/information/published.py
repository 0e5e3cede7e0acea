"""Answering a request with what is public already: found by likeness or by words, one press."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from bianmin.information import published, services
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb

from ..officers import Officer, at_the_desk, page
from ..views.matter import trail
from .scene import RequestScene
from .views import key_of, request_scene

LONGEST = 60


@at_the_desk
def answer(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """What is like it, and a search for what is not; pressing one answers with its address."""
    scene = request_scene(officer, matter)
    if request.method != "POST":
        return _shown(request, scene)
    seen = request.POST.get("seen", "")
    try:
        services.answer_published(
            request=matter,
            public=request.POST.get("public", ""),
            by=officer.actor(stay=scene.stay),
            at=officer.at,
            key=request.POST.get("key", ""),
            seen=int(seen) if seen.isdecimal() else 0,
        )
    except Refusal as refusal:
        return _shown(request, request_scene(officer, matter), refusal)
    messages.success(request, gettext("Answered: she is told where it is public."))
    return redirect("desk:matter", matter=matter)


def _shown(
    request: HttpRequest, scene: RequestScene, refusal: Refusal | None = None
) -> HttpResponse:
    day, row = scene.officer.viewer.day, scene.request
    typed = request.GET.get("q", "").strip()[:LONGEST]
    found = (
        published.searched(typed, day=day)
        if typed
        else published.resembling(row.wanted, body=row.letter.body, day=day)
    )
    label = gettext("Answer with what is public already")
    context = {
        "scene": scene,
        "row": row,
        "label": label,
        "typed": typed,
        "published": found,
        "may_answer": scene.may_answer_at_once,
        "key": key_of(request),
        "refusal": refusal,
        "trail": trail(scene, Crumb(label)),
    }
    status = 422 if refusal else 200
    return page(request, scene.officer, "information/published", context, status=status)
