"""An item's flow chart on its page."""

from datetime import date

from django.utils.safestring import mark_safe

from bianmin.applications.flow import flow_of, svg, told
from bianmin.catalogue.content import ItemContent
from bianmin.law.refusal import Refusal
from bianmin.look.cards import FlowView


def view_of(content: ItemContent, day: date, *, place: str) -> FlowView | None:
    """The chart for somebody from a place, or for any reader; None where there is no route yet."""
    try:
        chart = flow_of(content, day, place=place)
    except Refusal:
        return None
    return FlowView(
        wide=mark_safe(svg.in_lanes(chart)),
        narrow=mark_safe(svg.in_a_column(chart)),
        steps=tuple(told.sentences(chart)),
        notes=chart.notes,
    )
