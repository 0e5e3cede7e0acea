"""The components and filters of the house, for templates: ``{% load look %}``.

Each tag renders ``components/<name>/template.html`` with one plain value; what the values hold is
said in ``look.cards``, ``look.clock_bar`` and ``look.charts``.
"""

import json
from collections.abc import Iterable, Sequence

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.forms import BaseForm, BoundField
from django.utils.dates import WEEKDAYS
from django.utils.html import format_html
from django.utils.safestring import SafeString

from bianmin.information.annual.layout import Table
from bianmin.law.refusal import Refusal

from .. import cards, charts, clock_bar, forms, qr, refusals, words
from ..explanation import Explanation
from ..explanation.view import Month
from ..handled import HandledCard
from ..page_tools import PageTools

register = template.Library()
Context = dict[str, object]

for name in (
    "day",
    "short_day",
    "full_day",
    "month",
    "moment",
    "span",
    "money",
    "until",
    "from_today",
    "count",
):
    register.filter(name, getattr(words, name))
register.filter("told", refusals.text)


@register.filter
def as_json(told: object) -> str:
    """What a script reads from an attribute, since nothing may stand inline."""
    return json.dumps(told, cls=DjangoJSONEncoder)


@register.filter
def marked(told: str, provisional: bool) -> str:
    """A day in words, with its mark where a holiday notice may still move it."""
    return words.marked(told, provisional=provisional)


def _component(name: str) -> str:
    return f"components/{name}/template.html"


@register.inclusion_tag(_component("light"))
def light(kind: str, word: str = "") -> Context:
    """Colour, shape and word together; ``word`` says it more exactly than the usual one."""
    return {"kind": kind, "shape": words.SHAPES[kind], "word": word or words.light(kind)}


@register.inclusion_tag(_component("clock_bar"))
def clock(view: clock_bar.ClockView) -> Context:
    return {"view": view, "sentence": clock_bar.sentence(view), "drawing": clock_bar.draw(view)}


@register.inclusion_tag(_component("explanation"))
def explanation(
    told: Explanation, pdf_url: str = "", json_url: str = "", *, bar: bool = True
) -> Context:
    """Why a clock's day is its day: arithmetic, law, months, every day and every stamp.

    Without its ``bar`` for a clock that does not run: then its due day stands there.
    """
    return {"told": told, "pdf_url": pdf_url, "json_url": json_url, "bar": bar}


@register.inclusion_tag(_component("month"))
def wall_month(month: Month) -> Context:
    names = [str(WEEKDAYS[number]) for number in range(7)]
    return {"month": month, "weekdays": [(name, name.removeprefix("星期")[:2]) for name in names]}


@register.inclusion_tag(_component("stays"))
def stays(stays: Iterable[cards.StayCard]) -> Context:
    return {"stays": stays}


@register.inclusion_tag(_component("lateness"))
def lateness(delays: Iterable[cards.DelayCard]) -> Context:
    """The limits that have passed, with their reasons, or that none is stated yet."""
    return {"delays": list(delays)}


@register.inclusion_tag(_component("ledger_line"))
def ledger(lines: Iterable[cards.LedgerLine]) -> Context:
    return {"lines": lines}


@register.inclusion_tag(_component("person"))
def person(card: cards.PersonCard) -> Context:
    return {"person": card}


@register.inclusion_tag(_component("body_contact"))
def body_contact(card: cards.BodyContact) -> Context:
    return {"body": card}


@register.inclusion_tag(_component("handled"))
def handled(card: HandledCard) -> Context:
    return {"one": card}


@register.inclusion_tag(_component("material"))
def materials(materials: Iterable[cards.MaterialCard]) -> Context:
    return {"materials": materials}


@register.inclusion_tag(_component("children"))
def children(children: Iterable[cards.ChildCard]) -> Context:
    """Who else is asked about a matter; nothing where nobody is."""
    return {"children": list(children)}


@register.inclusion_tag(_component("field"))
def field(bound: BoundField) -> Context:
    return {"view": forms.field_view(bound), "bound": bound}


@register.inclusion_tag(_component("fields"))
def fields(form: BaseForm) -> Context:
    """Error summary, hidden fields, then every field in order."""
    return {"form": form}


@register.inclusion_tag(_component("error_summary"))
def error_summary(form: BaseForm) -> Context:
    return {"faults": forms.faults(form) if form.is_bound else []}


@register.inclusion_tag(_component("step_buttons"))
def step_buttons(steps: Iterable[cards.StepButton]) -> Context:
    """The one primary step first. Buttons belong inside the page's own form."""
    return {"steps": sorted(steps, key=lambda step: not step.primary)}


@register.inclusion_tag(_component("file_pages"))
def file_pages(pages: Sequence[cards.PageCard], name: str = "pages", send_url: str = "") -> Context:
    """Pages already there, and the field that adds more; belongs inside a multipart form.

    The buttons send ``turn``, ``earlier``, ``later`` or ``remove`` with the page's key. Where
    there is a ``send_url``, ``look/pages.js`` sends each new page there by itself.
    """
    return {"pages": pages, "name": name, "send_url": send_url, "last": len(pages)}


@register.inclusion_tag(_component("inbox_line"))
def inbox(lines: Iterable[cards.InboxLine]) -> Context:
    return {"lines": lines}


@register.inclusion_tag(_component("keyset"))
def keyset(page: cards.Keyset) -> Context:
    return {"page": page}


@register.inclusion_tag(_component("empty_state"))
def empty_state(title: str, advice: str, url: str = "", label: str = "") -> Context:
    return {"title": title, "advice": advice, "url": url, "label": label}


@register.inclusion_tag(_component("figure"))
def figures(figures: Iterable[cards.Figure]) -> Context:
    return {"figures": figures}


@register.inclusion_tag(_component("chart"))
def chart(view: charts.Chart) -> Context:
    return {"chart": view, "bars": charts.bars(view), "line": charts.line(view)}


@register.inclusion_tag(_component("report_table"))
def report_table(table: Table, label: str) -> Context:
    """A table in the national layout of a report; ``label`` says which it is."""
    return {"table": table, "label": label}


@register.inclusion_tag(_component("paper"))
def paper(card: cards.PaperCard) -> Context:
    return {"paper": card}


@register.inclusion_tag(_component("breadcrumb"))
def breadcrumb(trail: Iterable[cards.Crumb]) -> Context:
    return {"trail": trail}


@register.inclusion_tag(_component("checklist"))
def checklist(papers: Iterable[cards.WantedPaper]) -> Context:
    """To be ticked on screen or on paper; nothing is sent."""
    return {"papers": papers}


@register.inclusion_tag(_component("caveat"))
def caveat(words: object) -> Context:
    """What has not been checked, said where it shows; nothing where there is nothing to say."""
    return {"caveat": words}


@register.inclusion_tag(_component("caveat"))
def provisional(is_provisional: bool) -> Context:
    """Why a day on the page is marked provisional; nothing where none is."""
    return {"caveat": words.PROVISIONAL if is_provisional else ""}


@register.inclusion_tag(_component("agent_list"))
def agent_list(agents: Iterable[cards.AgentCard]) -> Context:
    return {"agents": agents}


@register.inclusion_tag(_component("doors"))
def doors(doors: Iterable[cards.Door]) -> Context:
    return {"doors": doors}


@register.inclusion_tag(_component("route"))
def route(view: cards.RouteView) -> Context:
    return {"route": view}


@register.inclusion_tag(_component("service_card"))
def service_card(card: cards.ServiceCard) -> Context:
    return {"card": card}


@register.inclusion_tag(_component("flow"))
def flow(view: cards.FlowView) -> Context:
    """Who does what, where, how long, and what pauses; the drawing says it in words too."""
    return {"view": view}


@register.inclusion_tag(_component("scanned_print"))
def scanned_print(card: cards.PrintCard | None) -> Context:
    """Whether the print whose code was scanned still holds; nothing where none was."""
    return {"card": card}


@register.inclusion_tag(_component("screens"))
def screens(screens: Iterable[cards.Screen]) -> Context:
    """The way through a form of several screens, back included."""
    return {"screens": screens}


@register.inclusion_tag(_component("refusal"))
def refusal_panel(refusal: Refusal) -> Context:
    return {"told": refusals.told(refusal)}


@register.inclusion_tag(_component("page_tools"))
def page_tools(tools: PageTools) -> Context:
    """What a reader may do with a public page."""
    return {"tools": tools}


@register.simple_tag
def qr_code(text: str, alt: str) -> SafeString:
    return qr.draw(text, alt)


@register.simple_block_tag
def notice(content: SafeString, kind: str = "info") -> SafeString:
    """A band across the page; ``kind``: info, success, warning, error, demonstration."""
    role = "alert" if kind == "error" else "status"
    return format_html(
        '<div class="notice {}" role="{}"><div class="inner">{}</div></div>', kind, role, content
    )
