"""What the page of a matter shows of an application: papers, form, who stepped aside, service."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import filled_in, originals
from bianmin.applications.licences.selectors import request_of
from bianmin.applications.models import LicenceRequest, Project
from bianmin.applications.procedures import joining
from bianmin.look.cards import StepButton

from .. import archiving, relatives
from . import materials
from .scene import ApplicationScene


def panels(scene: ApplicationScene) -> dict[str, object]:
    first = scene.first_clerk
    return {
        "materials": materials.materials(scene),
        "answers": filled_in.answers(scene, scene.posts),
        "versions": _versions(scene),
        "stepped_aside": relatives.stepped_aside(scene),
        "asked": relatives.asked(scene),
        "first_asked": scene.names.get(scene.application.first_asked_id or 0, ""),
        "first_clerk": scene.names.get(first.actor or 0, "") if first else "",
        "drafted_by": scene.names.get(scene.drafted or 0, ""),
        "service": scene.service,
        "project": project_of(scene),
        "licence_request": licence_request_of(scene),
        "paper_services": scene.paper_services.items(),
        "filed_originals": scene.stay is None and originals.kept(scene.materials),
        "archive_offered": archiving.is_offered(scene),
        "more_steps": _more(scene),
    }


def _versions(scene: ApplicationScene) -> list[dict[str, object]]:
    """What was filled in as it stood once, the last first, with who it was."""
    return [
        {"at": one.at, "by": scene.names.get(one.by or 0, ""), "answers": one.answers}
        for one in filled_in.versions(scene, scene.posts)
    ]


def _more(scene: ApplicationScene) -> list[StepButton]:
    """What is done on a page of its own: the lead window asks other departments."""
    stay = scene.stay
    if stay is None or stay.post not in scene.posts or stay.kind not in joining.WHERE:
        return []
    address = reverse("desk:ask_joint", args=[scene.matter.pk])
    return [StepButton(gettext("Ask another department"), url=address)]


def licence_request_of(scene: ApplicationScene) -> LicenceRequest | None:
    """What is asked about which licence; None where a new one, or something else, is asked for."""
    asks = scene.application.edition.typed.is_licence
    return request_of(scene.matter.pk) if asks else None


def project_of(scene: ApplicationScene) -> Project | None:
    """The investment project to which the matter belongs."""
    return Project.objects.filter(members__matter=scene.matter.pk).first()
