"""The plain sheet (明白纸) and the one-time notice of an item, as PDF."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from bianmin.applications import sheets
from bianmin.applications.notices import words
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.guides import Guide
from bianmin.law.refusal import Refusal
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.directory import Directory
from bianmin.network.names import SiteNames
from bianmin.network.policies import SITE_NAMES
from bianmin.network.tiers import Tier
from bianmin.notices import standing
from bianmin.policy import selectors as policy

from .. import present
from ..answers import public

KINDS = {
    "plain-sheet": (sheets.PLAIN_SHEET, "明白纸"),
    "one-time-notice": (sheets.ONE_TIME, "一次性告知单"),
}


@public
def pdf(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Typeset as the item stands today; nothing is stored, nobody is named."""
    if kind not in KINDS:
        raise Http404
    try:
        guide = catalogue.guide(code, present.today())
    except Refusal as refusal:
        raise Http404(str(refusal)) from refusal
    paper, title = KINDS[kind]
    response = HttpResponse(_typeset(paper, guide, present.today()), "application/pdf")
    name = quote(f"{guide.content.name}{title}.pdf")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{name}"
    return response


def _typeset(kind: str, guide: Guide, day: date) -> bytes:
    directory, content = network.directory(), guide.content
    root = divisions.root(directory).code
    subjects = (content.code, content.department)
    office = directory.competent(subjects, Tier.COUNTY, root, day) or directory.centre(day)
    where = list(_where(guide, directory, day, office.name if office else ""))
    facts = {
        **sheets.facts_of(kind, guide, where=where, told_by=words.say("said", "online"), day=day),
        "organ_name": office.name if office else content.department,
        "contact": office.phone if office else "12345",
        "you": "您",
    }
    return standing.sheet(
        kind=kind,
        facts=facts,
        addressee=words.say("said", "whoever"),
        scan_path=reverse("portal:guide", args=[content.code]).lstrip("/"),
        day=day,
    )


def _where(guide: Guide, directory: Directory, day: date, office: str) -> Iterator[str]:
    """Where to hand in, nearest first, for a reader whose village is not known."""
    names = SiteNames(policy.value(SITE_NAMES, day))
    own = {Tier.VILLAGE: "own_village", Tier.TOWN: "own_town"}
    for tier in guide.content.receive_tiers:
        if tier in own:
            yield names.of(tier, words.say("said", own[tier]))
        elif office:
            yield office
