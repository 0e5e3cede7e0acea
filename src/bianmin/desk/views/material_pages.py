"""The papers of a matter while they may still be changed: pages added, turned, moved, removed."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import reuses
from bianmin.applications import services as applications
from bianmin.applications.exchange import verifying
from bianmin.applications.exchange.systems import System
from bianmin.applications.models import Material, Reuse, Verification
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
        "rows": _rows(scene),
        "refusal": refusal,
        "trail": trail(scene, Crumb(gettext("Papers"))),
    }
    return page(request, officer, "material_pages", context, status=422 if refusal else 200)


@dataclass(frozen=True)
class Row:
    """A paper with its pages, who may be asked instead of her, and what was answered so far."""

    paper: Material
    pages: list[PageCard]
    system: System | None
    verified: list[Verification]
    reuse: Reuse | None


def _rows(scene: ApplicationScene) -> list[Row]:
    asked = Verification.objects.filter(material__application=scene.matter.pk)
    answers, used_again = list(asked.select_related("by")), reuses.of_matter(scene.matter.pk)
    return [
        Row(
            row,
            _pages(scene.matter.pk, row),
            verifying.system_for(row.name),
            [one for one in answers if one.material_id == row.pk],
            used_again.get(row.pk),
        )
        for row in scene.materials
    ]


def _pages(matter: int, row: Material) -> list[PageCard]:
    return [
        replace(
            page_card(matter, each.pk, row.name),
            crop_url=reverse("desk:page_crop", args=[matter, each.pk]),
        )
        for each in row.pages.all()
    ]


def _change(request: HttpRequest, scene: ApplicationScene) -> None:
    """One press of a button; pages named must be this matter's."""
    by, at = scene.officer.actor(stay=scene.stay), scene.officer.at
    own = {str(each.pk) for row in scene.materials for each in row.pages.all()}
    chosen = {name: request.POST.get(name, "") for name in ("turn", "earlier", "later", "remove")}
    if (turned := chosen["turn"]) in own:
        applications.turn_page(page=int(turned), degrees=RIGHT_ANGLE, by=by, at=at)
    elif (moved := chosen["earlier"] or chosen["later"]) in own:
        applications.move_page(page=int(moved), up=bool(chosen["earlier"]), by=by, at=at)
    elif "verify" in request.POST:
        _verify(request, scene)
    elif (removed := chosen["remove"]) in own:
        applications.remove_page(page=int(removed), by=by, at=at)
    else:
        _add(request, scene)


def _verify(request: HttpRequest, scene: ApplicationScene) -> None:
    """Ask the body that knows it, instead of her for the paper."""
    row = _row(request, scene)
    if row is not None:
        by, at = scene.officer.actor(stay=scene.stay), scene.officer.at
        verifying.verify(material=row.pk, told="told" in request.POST, by=by, at=at)


def _row(request: HttpRequest, scene: ApplicationScene) -> Material | None:
    wanted = request.POST.get("material", "")
    return next((row for row in scene.materials if row.key == wanted), None)


def _add(request: HttpRequest, scene: ApplicationScene) -> None:
    row = _row(request, scene)
    if row is None:
        return
    by = scene.officer.actor(stay=scene.stay)
    for upload in request.FILES.getlist("pages"):
        applications.add_page(material=row.pk, upload=upload, by=by, at=scene.officer.at)
