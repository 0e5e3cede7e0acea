"""A paper issued to the applicant, as PDF, for whoever has shown code and digits."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from bianmin.notices.services import read_pdf

from .. import admission, present
from ..answers import personal
from ..scene import followed


@require_safe
@personal
def pdf(request: HttpRequest, code: str, paper: int) -> HttpResponseBase:
    """Only papers of this very matter."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    found = next((p for p in followed(code, present.now()).papers if p.pk == paper), None)
    if found is None:
        raise Http404
    response = HttpResponse(read_pdf(found), "application/pdf")
    name = quote(f"{found.title}.pdf")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{name}"
    return response
