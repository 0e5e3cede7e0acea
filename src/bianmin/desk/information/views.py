"""Requests: those that lie here, a new one, one more content of a letter, asking others."""

import uuid
from collections.abc import Sequence

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.almanac import selectors as almanac
from bianmin.casework import lists
from bianmin.information import services
from bianmin.information.models import AskedOf
from bianmin.information.selectors import lying_with
from bianmin.look import words as look
from bianmin.look.cards import Crumb, InboxLine
from bianmin.matters.models import Stay
from bianmin.people import invented

from .. import words
from ..officers import Officer, at_the_desk, page
from ..scene import scene_of
from ..views.matter import trail
from .asking import AskForm, MakerForm
from .forms import ContentForm, RegisterForm
from .panels import ASKED_ON_A_PAGE
from .rights import registers
from .scene import RequestScene

MOST = 100


@require_safe
@at_the_desk
def requests(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What lies with the bodies of one's posts, first due first."""
    bodies = {post.body for post in officer.viewer.posts}
    stays = list(lying_with(bodies, training=officer.viewer.training)[:MOST])
    beside = lists.beside(stays, open_already=True)
    lines = [_line(officer, stay, beside) for stay in stays]
    return page(request, officer, "information/index", {"lines": lines, "may": registers(officer)})


def _line(officer: Officer, stay: Stay, beside: lists.Beside) -> InboxLine:
    light = beside.light_of(stay.matter_id)
    provisional = words.is_provisional(stay.act_by, almanac.calendar())
    return InboxLine(
        url=reverse("desk:matter", args=[stay.matter_id]),
        light=light,
        when=words.due(stay.act_by, light, officer.at, provisional=provisional),
        title=stay.matter.terms.title,
        person=beside.people.get(stay.matter_id, ""),
        where=f"{stay.matter.number} {officer.directory.body(stay.body).short_name}",
        note=look.day(stay.matter.opened_at),
    )


@at_the_desk
def register(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """A letter is entered; each thing it asks for becomes a request of its own."""
    form = RegisterForm(request.POST or None, initial=_chosen(request, officer))
    made: list[services.Registered] = []

    @transaction.atomic
    def deed() -> None:
        made.extend(
            services.register(
                filing=form.filing(officer),
                by=officer.actor(),
                at=officer.at,
                key=request.POST.get("key", ""),
            )
        )

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        messages.success(request, _registered(made))
        return redirect("desk:matter", matter=made[0].matter)
    context = {"form": form, "key": key_of(request), "practice": _practice(officer)}
    return page(request, officer, "information/register", context, status=_status(form))


def _practice(officer: Officer) -> Sequence[invented.Invented]:
    """Whom one may enter while one practises; nobody otherwise."""
    return invented.PEOPLE if officer.viewer.training else ()


def _chosen(request: HttpRequest, officer: Officer) -> dict[str, str]:
    """The practice person that was chosen, as the form asks for her; empty where none was."""
    wanted = request.GET.get("person", "")
    found = (one for at, one in enumerate(_practice(officer), 1) if str(at) == wanted)
    return next(({"name": one.name, "number": one.id_number} for one in found), {})


def _registered(made: list[services.Registered]) -> str:
    return gettext("Registered: %(numbers)s") % {"numbers": "、".join(row.number for row in made)}


@at_the_desk
def split(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """One more thing that the same letter asks for, received on the same day."""
    scene = request_scene(officer, matter)
    form = ContentForm(request.POST or None)

    def deed() -> None:
        services.split(
            request=scene.request,
            contents=[form.content],
            by=officer.actor(),
            at=officer.at,
            key=request.POST.get("key", ""),
        )

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        return redirect("desk:matter", matter=matter)
    label = gettext("One more thing that the letter asks for")
    return _shown(request, scene, form, label)


@at_the_desk
def ask_other(request: HttpRequest, officer: Officer, matter: int, of: str) -> HttpResponseBase:
    """Ask a third party, or a body that made it too; the request is held meanwhile."""
    scene = request_scene(officer, matter)
    if of not in AskedOf:
        raise Http404(gettext("There is no such step."))
    whom = AskedOf(of)
    sent, third = request.POST or None, whom == AskedOf.THIRD_PARTY
    form = AskForm(sent) if third else MakerForm(officer, sent)

    def deed() -> None:
        services.ask(
            request=matter,
            asked=form.asked,
            by=officer.actor(stay=scene.stay),
            at=officer.at,
            key=request.POST.get("key", ""),
        )

    if request.method == "POST" and form.is_valid() and form.carries_out(deed):
        return redirect("desk:matter", matter=matter)
    return _shown(request, scene, form, str(ASKED_ON_A_PAGE[whom]))


def request_scene(officer: Officer, matter: int) -> RequestScene:
    scene = scene_of(officer, matter)
    if not isinstance(scene, RequestScene):
        raise Http404(gettext("There is no such matter among those you may see."))
    return scene


def _shown(
    request: HttpRequest, scene: RequestScene, form: ContentForm | AskForm, label: str
) -> HttpResponse:
    context = {
        "scene": scene,
        "form": form,
        "label": label,
        "key": key_of(request),
        "trail": trail(scene, Crumb(label)),
    }
    return page(request, scene.officer, "information/form", context, status=_status(form))


def key_of(request: HttpRequest) -> str:
    """Sent again with what was typed, so that a page sent twice is taken once."""
    return request.POST.get("key") or str(uuid.uuid4())


def _status(form: RegisterForm | ContentForm | AskForm) -> int:
    return 422 if form.errors else 200
