"""The archive package of a closed matter, taken out with a reason, which is recorded."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.archives import packing
from bianmin.applications.archives.retention import retention
from bianmin.casework.archive.terms import Retention
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.people.services import note_look

from ..applications.scene import ApplicationScene, application_scene_of
from ..archiving import may_archive
from ..officers import Officer, for_whom, page
from .matter import trail


class ArchiveForm(PlainForm):
    reason = forms.CharField(
        label=gettext_lazy("What for?"),
        help_text=gettext_lazy("A few words; it is recorded with your name."),
        max_length=200,
    )


@for_whom(may_archive, "archive_not_yours")
def archive(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """Asked for with a reason it is made and sent; nothing of it is kept."""
    scene = application_scene_of(officer, matter)
    form = ArchiveForm(request.POST) if request.method == "POST" else ArchiveForm()
    if form.is_valid():
        try:
            return _taken(scene, form.cleaned_data["reason"])
        except Refusal as refusal:
            form.refuse(refusal)
    context = {
        "scene": scene,
        "form": form,
        "refusal": packing.refusal_of(scene),
        "kept": None if packing.refusal_of(scene) else _kept(scene),
        "trail": trail(scene, Crumb(gettext("Archive package"))),
    }
    return page(request, officer, "archive", context, status=422 if form.errors else 200)


def _kept(scene: ApplicationScene) -> Retention:
    return retention(scene.matter, scene.application.edition)


def _taken(scene: ApplicationScene, reason: str) -> HttpResponse:
    content = packing.package(scene)
    officer = scene.officer
    note_look(
        party=scene.application.party,
        field="archive",
        reason=reason,
        by=officer.account.pk,
        at=officer.at,
    )
    response = HttpResponse(content, content_type="application/zip")
    name = f"archive-{scene.matter.number}.zip"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
