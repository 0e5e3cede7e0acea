"""One thing that is disclosed: its head as documents have it, its text, and its file."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from bianmin.information.disclosed import categories, presenting, rights, selectors
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import State
from bianmin.look import pictures
from bianmin.network import selectors as network

from .. import present
from ..answers import public


@public
def entry(request: HttpRequest, disclosure: int) -> HttpResponse:
    """The page; of what was taken down it says that it was there, and why it is not."""
    row = get_object_or_404(selectors.ever_public().select_related("at_site"), pk=disclosure)
    body = network.directory().body(row.body_id)
    context = {
        "row": row,
        "body": body,
        "has_guide": rights.discloses(body),
        "rule": presenting.of(row) if row.rule else None,
        "today": present.today(),
        "category": categories.known()[row.category],
        "is_public": row.state == State.PUBLISHED,
    }
    status = 200 if row.state == State.PUBLISHED else 410
    return render(request, "portal/disclosed/entry.html", context, status=status)


@public
def file(request: HttpRequest, disclosure: int) -> HttpResponse:
    """Its file, to read and to take home."""
    rows = Disclosure.objects.filter(state=State.PUBLISHED).select_related("file")
    row = get_object_or_404(rows, pk=disclosure)
    if row.file is None:
        raise Http404
    response = pictures.served(row.file, small=False)
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(row.file.name)}"
    return response
