"""Cutting a page that was photographed at this intake."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.files.photos import Edges

from ..edges import cut
from ..models import Draft
from ..officers import Officer
from . import drafts
from .frame import with_draft
from .papers import Sorting


@with_draft
def crop(request: HttpRequest, officer: Officer, draft: Draft, file: int) -> HttpResponseBase:
    """What is left takes the page's place; it can be cut further."""
    edition = drafts.edition_of(draft, officer)
    if edition is None:
        return redirect("desk:intake_matter", draft=draft.pk)
    papers = Sorting(draft, officer, edition)
    key = papers.photographed_for(file)
    if not key:
        raise Http404

    def deed(edges: Edges) -> str:
        kept = get_object_or_404(StoredFile, pk=file)
        new = files.crop(file=kept, edges=edges, by=officer.account.pk, at=officer.at)
        papers.replace(key, file, new.pk)
        return reverse("desk:intake_crop", args=[draft.pk, new.pk])

    picture = reverse("desk:intake_page", args=[draft.pk, file])
    back = f"{reverse('desk:intake_papers', args=[draft.pk])}#{key}"
    return cut(request, officer, picture=picture, back=back, deed=deed)
