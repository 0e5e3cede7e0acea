"""One photographed page of an intake, sent by the page's own script under a key of its own."""

from functools import partial
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_POST

from bianmin.applications.models.material import Presence
from bianmin.catalogue.content import Material
from bianmin.files import services as files
from bianmin.look import pages

from ..models import Draft
from ..officers import Officer
from . import drafts, noted
from .frame import with_draft


@require_POST
@with_draft
def upload(request: HttpRequest, officer: Officer, draft: Draft, paper: str) -> HttpResponseBase:
    """Keep the page; sent again under the same key, it is kept once."""
    edition = drafts.edition_of(draft, officer)
    listed = drafts.wanted(draft, edition) if edition else ()
    wanted = next((m for m in listed if m.key == paper), None)
    if wanted is None:
        raise Http404
    return pages.received(request, partial(_add, draft, wanted, officer))


@transaction.atomic
def _add(draft: Draft, wanted: Material, officer: Officer, key: str, sent: Any) -> None:
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    uploads = locked.content.get("uploads", [])
    if key in uploads:
        return
    stored = files.store(upload=sent, by=officer.account.pk, at=officer.at)
    papers = locked.content.get("papers", {})
    said = papers.get(wanted.key) or noted.at_first(wanted)
    said = {**said, "presence": Presence.HERE.value, "pages": [*said["pages"], stored.pk]}
    drafts.keep(locked, at=officer.at, papers={**papers, wanted.key: said}, uploads=[*uploads, key])
