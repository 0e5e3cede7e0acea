"""Flow charts and sheets of an item, as they hold today: for any reader, or for one place."""

from datetime import date
from typing import Annotated

from django.http import HttpResponse
from django.utils.translation import get_language
from ninja import Path, Router

from bianmin.applications import public_sheets
from bianmin.applications.flow import FORMATS, FlowChart, flow_of
from bianmin.catalogue import keeping
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.publicity import shown_fields
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.network import selectors as network

from .. import refusals
from ..callers import PUBLIC, PublicRequest
from ..shapes import guides as shapes

router = Router(tags=["items"])
ItemCode = Annotated[str, Path(max_length=20)]


@router.get(
    "/items/{code}/flow-chart",
    auth=PUBLIC,
    response=shapes.FlowChart,
    operation_id="flow_chart",
    summary=mark("The flow chart of an item: who, where, how long, what pauses it"),
)
def flow_chart(request: PublicRequest, code: ItemCode, place: str = "") -> shapes.FlowChart:
    """``place``: a village or town, whose bodies are then named."""
    as_of, day = keeping.revisions(), day_of(request.auth)
    at = _known(place, as_of)
    key = ("api flow chart", code, "json", at, day, get_language())
    return keeping.kept(as_of, key, lambda: shapes.FlowChart.of(_chart(code, at, day)))


@router.get(
    "/items/{code}/flow-chart.{form}",
    auth=PUBLIC,
    operation_id="flow_chart_file",
    summary=mark("The flow chart of an item as a file"),
)
def flow_chart_file(
    request: PublicRequest, code: ItemCode, form: str, place: str = ""
) -> HttpResponse:
    """``form``: svg, or bpmn (BPMN 2.0 XML with its layout)."""
    if form not in FORMATS:
        raise refusals.not_found()
    as_of, day = keeping.revisions(), day_of(request.auth)
    (media_type, draw), at = FORMATS[form], _known(place, as_of)
    key = ("api flow chart", code, form, at, day, get_language())
    text = keeping.kept(as_of, key, lambda: draw(_chart(code, at, day)))
    return HttpResponse(text, content_type=f"{media_type}; charset=utf-8")


@router.get(
    "/items/{code}/sheets/{kind}",
    auth=PUBLIC,
    operation_id="item_sheet",
    summary=mark("A sheet of an item to print: plain sheet, notice, guide, flow chart"),
)
def item_sheet(request: PublicRequest, code: ItemCode, kind: str, place: str = "") -> HttpResponse:
    """PDF. ``kind``: plain_sheet, one_time, guide or flow_chart."""
    if kind not in public_sheets.KINDS:
        raise refusals.not_found()
    as_of, day = keeping.revisions(), day_of(request.auth)
    at = _known(place, as_of)
    key = ("api sheet", code, kind, at, day)
    content = keeping.kept(as_of, key, lambda: _sheet(code, kind, at, day))
    return HttpResponse(content, content_type="application/pdf")


def _sheet(code: str, kind: str, place: str, day: date) -> bytes:
    guide = catalogue.guide(code, day)
    return public_sheets.pdf(kind, guide, place=place, day=day)


def _chart(code: str, place: str, day: date) -> FlowChart:
    content: ItemContent = catalogue.guide(code, day).content
    if "procedure" not in shown_fields(content, day):
        raise refusals.not_found()
    return flow_of(content, day, place=place)


def _known(place: str, as_of: keeping.Revisions) -> str:
    if place and place not in network.directory(as_of.network).divisions:
        raise refusals.not_found()
    return place
