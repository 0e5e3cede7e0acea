"""Who complains, shown to the handler once, with a reason; and the files that came with it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.complaints import services
from bianmin.complaints.services import Identity
from bianmin.look import pictures
from bianmin.look.cards import Crumb

from ..officers import Officer, at_the_desk, page
from ..scene import scene_of
from ..views.matter import trail
from .forms import RevealForm
from .scene import ComplaintScene


def complaint_scene(officer: Officer, matter: int) -> ComplaintScene:
    """The complaint, if the officer may see it; else 404."""
    scene = scene_of(officer, matter)
    if not isinstance(scene, ComplaintScene):
        raise Http404(gettext("There is no such matter among those you may see."))
    return scene


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def who(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """Name and telephone, on the page that answers; the look is recorded."""
    scene = complaint_scene(officer, matter)
    form = RevealForm(request.POST if request.method == "POST" else None)
    shown: list[Identity] = []

    def deed() -> None:
        by = officer.actor(stay=scene.stay)
        reason = form.cleaned_data["reason"]
        shown.append(services.reveal(complaint=matter, reason=reason, by=by, at=officer.at))

    if request.method == "POST" and form.is_valid():
        form.carries_out(deed)
    context = {
        "scene": scene,
        "form": form,
        "shown": shown[0] if shown else None,
        "trail": trail(scene, Crumb(gettext("Who complains"))),
    }
    return page(request, officer, "complaints/who", context, status=422 if form.errors else 200)


@require_safe
@at_the_desk
def file(request: HttpRequest, officer: Officer, matter: int, file: int) -> HttpResponse:
    """A picture or document that came with it."""
    scene = complaint_scene(officer, matter)
    found = next((one for one in scene.files if one.pk == file), None)
    if found is None or found.destroyed_at:
        raise Http404(gettext("There is no such file."))
    return pictures.served(found, small="small" in request.GET)
