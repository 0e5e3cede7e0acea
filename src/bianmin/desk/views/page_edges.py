"""Cutting a page of a matter's papers, while they may still be changed."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse

from bianmin.applications import services as applications
from bianmin.files.photos import Edges

from ..applications.scene import application_scene_of
from ..edges import cut
from ..officers import Officer, at_the_desk


@at_the_desk
def crop(request: HttpRequest, officer: Officer, matter: int, page: int) -> HttpResponseBase:
    """Whether it may be changed is the service's to say; what it refuses is shown here."""
    scene = application_scene_of(officer, matter)
    found = [(row, each) for row in scene.materials for each in row.pages.all() if each.pk == page]
    if not found:
        raise Http404
    [(paper, _page)] = found
    by = officer.actor(stay=scene.stay)

    def deed(edges: Edges) -> str:
        applications.crop_page(page=page, edges=edges, by=by, at=officer.at)
        return reverse("desk:page_crop", args=[matter, page])

    picture = reverse("desk:page", args=[matter, page])
    back = f"{reverse('desk:materials', args=[matter])}#{paper.key}"
    return cut(request, officer, picture=picture, back=back, deed=deed)
