"""Pages of papers, and proofs of service, as pictures: for who may see the matter; recorded."""

from collections.abc import Callable

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext

from bianmin.applications import proofs
from bianmin.applications.models import Page
from bianmin.casework import kinds
from bianmin.casework.proofs import Shown
from bianmin.look.pictures import served
from bianmin.matters import selectors
from bianmin.people import services as people

from ..officers import Officer, at_the_desk


@at_the_desk
def image(request: HttpRequest, officer: Officer, matter: int, page: int) -> HttpResponse:
    """One page of a paper, whole; ``?small`` for lists."""
    if not selectors.visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such page among those you may see."))
    found = get_object_or_404(
        Page.objects.select_related("file", "material__application__party"),
        Q(material__application=matter) | Q(material__application__joint_tasks=matter),
        pk=page,
    )
    people.note_look(
        party=found.material.application.party,
        field="paper",
        reason=f"{found.material.application.matter_id}/{found.material.key}/{found.position}",
        by=officer.account.pk,
        at=officer.at,
    )
    return served(found.file, small="small" in request.GET)


@at_the_desk
def proof(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """The photograph or scan that shows that a result, or a reply, was served."""
    return _shown(request, officer, matter, kinds.served)


@at_the_desk
def paper_proof(request: HttpRequest, officer: Officer, matter: int, paper: int) -> HttpResponse:
    """The same of one paper beside the result."""
    return _shown(request, officer, matter, lambda matter: proofs.of_paper(matter, paper))


def _shown(
    request: HttpRequest,
    officer: Officer,
    matter: int,
    found_by: Callable[[int], Shown | None],
) -> HttpResponse:
    """For who may see the matter; the look is recorded."""
    found = found_by(matter) if selectors.visible_to(officer.viewer, matter) else None
    if found is None:
        raise Http404(gettext("There is no such page among those you may see."))
    people.note_look(
        party=found.party,
        field="paper",
        reason=f"{matter}/service",
        by=officer.account.pk,
        at=officer.at,
    )
    return served(found.file, small="small" in request.GET)
