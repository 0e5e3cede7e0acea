"""The papers of a matter while they may still be changed: pages added, turned, moved, removed."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import services as applications
from bianmin.applications.models import Material
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb, PageCard

from ..applications.materials import page_card
from ..applications.scene import ApplicationScene, application_scene_of
from ..officers import Officer, at_the_desk, page
from .matter import trail

RIGHT_ANGLE = 90


@at_the_desk
def pages(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """Whether a paper may be changed is the service's to say; what it refuses is shown here."""
    scene = application_scene_of(officer, matter)
    refusal = None
    if request.method == "POST":
        try:
            _change(request, scene)
            address = reverse("desk:materials", args=[matter])
            return redirect(f"{address}#{request.POST.get('material', '')}")
        except Refusal as told:
            refusal = told
    context = {
        "scene": scene,
        "rows": [(row, _pages(matter, row)) for row in scene.materials],
        "refusal": refusal,
        "trail": trail(scene, Crumb(gettext("Papers"))),
    }
    return page(request, officer, "material_pages", context, status=422 if refusal else 200)


def _pages(matter: int, row: Material) -> list[PageCard]:
    return [page_card(matter, each.pk, row.name) for each in row.pages.all()]


def _change(request: HttpRequest, scene: ApplicationScene) -> None:
    """One press of a button; pages named must be this matter's."""
    by, at = scene.officer.actor(stay=scene.stay), scene.officer.at
    own = {str(each.pk) for row in scene.materials for each in row.pages.all()}
    chosen = {name: request.POST.get(name, "") for name in ("turn", "earlier", "later", "remove")}
    if (turned := chosen["turn"]) in own:
        applications.turn_page(page=int(turned), degrees=RIGHT_ANGLE, by=by, at=at)
    elif (moved := chosen["earlier"] or chosen["later"]) in own:
        applications.move_page(page=int(moved), up=bool(chosen["earlier"]), by=by, at=at)
    elif (removed := chosen["remove"]) in own:
        applications.remove_page(page=int(removed), by=by, at=at)
    else:
        _add(request, scene)


def _add(request: HttpRequest, scene: ApplicationScene) -> None:
    wanted = request.POST.get("material", "")
    row = next((row for row in scene.materials if row.key == wanted), None)
    if row is None:
        return
    by = scene.officer.actor(stay=scene.stay)
    for upload in request.FILES.getlist("pages"):
        applications.add_page(material=row.pk, upload=upload, by=by, at=scene.officer.at)
