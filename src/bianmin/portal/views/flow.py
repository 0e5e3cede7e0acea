"""The flow chart of an item as a file: SVG to be shown, BPMN 2.0 for programs."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.applications.flow import FORMATS, flow_of
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.publicity import shown_fields
from bianmin.law.refusal import Refusal

from .. import present
from ..answers import public
from ..keeping import kept
from ..prints import place_of


@public
@kept
def chart(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """As the item stands today, for somebody from ``?place=`` or for any reader."""
    if form not in FORMATS:
        raise Http404
    try:
        content = catalogue.guide(code, present.today()).content
        if "procedure" not in shown_fields(content, present.today()):
            raise Http404
        drawn = flow_of(content, present.today(), place=place_of(request))
    except Refusal as refusal:
        raise Http404(str(refusal)) from refusal
    media_type, draw = FORMATS[form]
    response = HttpResponse(draw(drawn), f"{media_type}; charset=utf-8")
    name = quote(f"{content.name}.{form}")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{name}"
    return response
