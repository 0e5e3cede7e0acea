"""Who discloses, and each body's guide: where its information is, and how to ask for more."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.information.disclosed import filings, guides, issues
from bianmin.information.disclosed.contents import contents_of
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard

from .. import present
from ..answers import public
from ..contacts import contact_of
from ..views.pdfs import shown
from . import sheet


@public
def bodies(request: HttpRequest) -> HttpResponse:
    """Every body that discloses, also those whose guide is not written yet."""
    listed, guided = guides.bodies(network.directory(), present.today()), set(guides.with_guide())
    context = {"bodies": [(body, body.id in guided) for body in listed]}
    return render(request, "portal/disclosed/bodies.html", context)


@public
def guide(request: HttpRequest, body: int) -> HttpResponse:
    """One body's guide and what its directory has."""
    card = _disclosing(body)
    issue = issues.latest(body)
    context = {
        "body": card,
        "guide": guides.in_force(body),
        "contact": contact_of(card),
        "contents": contents_of(card, present.today()),
        "issue": issue,
        "on_file": [one for one in filings.standings([body])[body] if one.is_on_file],
        "reply": sheet.reply_time(present.today()),
        "overdue": issue is not None and issues.is_overdue(issue, present.today()),
    }
    return render(request, "portal/disclosed/guide.html", context)


@public
def as_pdf(request: HttpRequest, body: int) -> HttpResponse:
    """The guide on paper, as it reads today."""
    card, told = _disclosing(body), guides.in_force(body)
    if told is None:
        raise Http404
    made = sheet.pdf(told, body=card, contact=contact_of(card), day=present.today())
    return shown(made, f"{card.name}政府信息公开指南")


def _disclosing(body: int) -> BodyCard:
    card = network.directory().bodies.get(body)
    if card is None or card not in guides.bodies(network.directory(), present.today()):
        raise Http404
    return card
