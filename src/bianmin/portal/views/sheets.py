"""The sheets of an item, as PDF: plain sheet (明白纸) and one-time notice."""

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.applications import public_sheets
from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal
from bianmin.notices import registry

from .. import present
from ..answers import public
from ..item_sheets import KINDS
from ..keeping import kept
from ..prints import place_of
from .pdfs import shown


@public
@kept
def pdf(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Typeset as the item stands today; nothing is stored, nobody is named."""
    if kind not in KINDS:
        raise Http404
    place, day = place_of(request), present.today()
    try:
        guide = catalogue.guide(code, day)
        content = public_sheets.pdf(KINDS[kind], guide, place=place, day=day)
    except Refusal as refusal:
        raise Http404(str(refusal)) from refusal
    return shown(content, f"{guide.content.name}{registry.paper_kind(KINDS[kind]).title}")
