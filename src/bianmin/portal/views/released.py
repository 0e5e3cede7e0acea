"""The files that came with the reply to a request, for whoever has shown its code and digits."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from bianmin.information.models import Request
from bianmin.information.releases import selectors
from bianmin.look import pictures

from .. import present
from ..admission import is_admitted
from ..answers import personal


@personal
def files(request: HttpRequest, code: str) -> HttpResponseBase:
    """What she was given, to read and to take home."""
    row = _opened(request, code)
    if row is None:
        return redirect("portal:track")
    context = {"row": row, "files": selectors.given(row), "code": code}
    return render(request, "portal/released/files.html", context)


@personal
def file(request: HttpRequest, code: str, release: int) -> HttpResponseBase:
    """One of them."""
    row = _opened(request, code)
    if row is None:
        return redirect("portal:track")
    found = selectors.given(row).filter(pk=release).first()
    if found is None or found.released is None:
        raise Http404
    response: HttpResponse = pictures.served(found.released, small=False)
    name = quote(found.released.name)
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{name}"
    return response


def _opened(request: HttpRequest, code: str) -> Request | None:
    """The request, if its code and digits were shown in this browser."""
    if not is_admitted(request, code, at=present.now()):
        return None
    return Request.objects.filter(code=code, matter__destroyed=None).first()
