"""What a guide page tells beside the item's own content: ways to go, time, ground, remedy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext

from bianmin.applications import published
from bianmin.applications.limits import by_law, promised
from bianmin.applications.offered import is_offered_online
from bianmin.applications.public_sheets import KINDS
from bianmin.applications.remedies import against
from bianmin.applications.terms import counted_from_arrival_at
from bianmin.catalogue import citations
from bianmin.catalogue.content import ItemContent, LimitValue, Material
from bianmin.catalogue.enclosures import Enclosed, enclosed
from bianmin.catalogue.guides import Guide
from bianmin.catalogue.models import LocalValue
from bianmin.catalogue.publicity import shown_fields
from bianmin.catalogue.selectors import local_values
from bianmin.law.limits import Limit
from bianmin.law.refusal import Refusal
from bianmin.look.cards import BodyContact, Door, FlowView, RouteView, WantedPaper
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, DivisionCard
from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier
from bianmin.notices.remedies import remedies

from . import flow, item_sheets, relay, tiers, words
from .contacts import contact_of

IN_PERSON_ONLY = "不可代办"
SCOPES: Mapping[str, str | Promise] = {
    "全程代办": gettext_lazy("The agent carries it for you, free of charge"),
    "协助填报": gettext_lazy("The agent helps you fill it in, free of charge"),
    "代收代送": gettext_lazy("The agent takes the papers there and back, free of charge"),
}
"""What an agent does, by the item's scope; rare ones are only asked about."""


@dataclass(frozen=True)
class GuidePage:
    """See the template, which shows these in their order.

    ``shown`` are the fields that the county makes public (``catalogue.publicity``); where to go
    and whom to call is always told. ``elsewhere`` are bodies that say something of their own.
    ``published_days``: how long a result is public, 0 where none is. ``enclosed`` are the forms
    and samples to take home.
    """

    bring: str
    how_long: str
    doors: tuple[Door, ...]
    papers: tuple[WantedPaper, ...]
    cases: tuple[WantedPaper, ...]
    route: RouteView | None
    promise: str
    law: str
    binds: str
    basis: tuple[str, ...]
    remedies: tuple[str, ...]
    contact: BodyContact | None
    receives: frozenset[int]
    towns: tuple[DivisionCard, ...]
    caveats: Mapping[str, str | Promise]
    address: str
    shown: tuple[str, ...]
    elsewhere: tuple[BodyContact, ...]
    published_days: int
    flow: FlowView | None
    sheets: Mapping[str, str]
    enclosed: tuple[Enclosed, ...]


def page_of(guide: Guide, day: date, *, place: str = "") -> GuidePage:
    """The page for somebody from ``place`` (a code), or for any reader."""
    content = guide.content
    promise = promised(content, day)
    directory = network.directory()
    root = divisions.root(directory)
    office = directory.competent((content.code, content.department), Tier.COUNTY, root.code, day)
    own = local_values(content.code)
    return GuidePage(
        bring=_bring(guide),
        how_long=_how_long(promise or by_law(content, day), counted_from_arrival_at(content, day)),
        doors=tuple(_doors(content)),
        papers=tuple(map(_line, guide.always)),
        cases=tuple(map(_line, (*guide.sometimes, *guide.optional))),
        route=_route(content, day, directory),
        promise=words.period(promise),
        law=words.period(content.statutory_limit.limit),
        binds=binds(promise, content.statutory_limit.limit),
        basis=citations.by_act(guide.basis),
        remedies=_remedies(content, directory, office, day),
        contact=_contact(guide, office, directory, own) if office else None,
        receives=frozenset(content.receive_tiers),
        towns=tuple(divisions.children(directory, root.code, day)),
        caveats=_caveats(content),
        address=settings.PUBLIC_ADDRESS + reverse("portal:guide", args=[content.code]),
        shown=shown_fields(content, day),
        elsewhere=tuple(_elsewhere(own, office, directory)),
        flow=flow.view_of(content, day, place=place),
        sheets={kind: item_sheets.address(content.code, kind, place) for kind in KINDS},
        published_days=published.days_of(content, day),
        enclosed=tuple(enclosed(content)),
    )


def _contact(
    guide: Guide, office: BodyCard, directory: Directory, own: Mapping[int, LocalValue]
) -> BodyContact:
    """Whom to ask in the county: the office, with what is said of this item there."""
    usual = contact_of(office, person=_window(directory, office))
    usual = replace(usual, phone=guide.phone or usual.phone)
    return with_own(usual, own[office.id]) if office.id in own else usual


def with_own(usual: BodyContact, said: LocalValue) -> BodyContact:
    """A body's contact with what differs there for one item."""
    return replace(
        usual,
        phone=said.phone or usual.phone,
        address=said.address or usual.address,
        hours=said.hours or usual.hours,
        person=said.window or usual.person,
    )


def _elsewhere(
    own: Mapping[int, LocalValue], office: BodyCard | None, directory: Directory
) -> Iterator[BodyContact]:
    for body, said in own.items():
        if body in directory.bodies and (office is None or body != office.id):
            card = directory.body(body)
            yield with_own(BodyContact(card.short_name, card.phone), said)


def _bring(guide: Guide) -> str:
    """The papers everybody brings, by name, and how many more there may be."""
    names = gettext(", ").join(paper.name for paper in guide.always) or gettext("nothing")
    more = len(guide.sometimes) + len(guide.optional)
    if not more:
        return names
    told = ngettext(
        "%(names)s; %(n)s more in some cases", "%(names)s; %(n)s more in some cases", more
    )
    return told % {"names": names, "n": more}


def _how_long(limit: LimitValue | Limit | None, arrives_at: str) -> str:
    if limit is None or not limit.value:
        return words.period(limit)
    if arrives_at:
        told = {"period": words.period(limit), "body": arrives_at}
        return gettext("Within %(period)s after %(body)s has the papers") % told
    return gettext("Within %(period)s after acceptance") % {"period": words.period(limit)}


def binds(promise: LimitValue | None, law: LimitValue | None) -> str:
    """Which of the two limits counts: the earlier day, said plainly where it is known."""
    if promise is None and law is None:
        return ""
    if law is None:
        return gettext("No law fixes a time for this; the promise counts.")
    if promise is None:
        return gettext("No shorter time is promised; the law's limit counts.")
    if promise.unit != law.unit and promise.value and law.value:
        return gettext("Whichever day comes first counts.")
    if promise.value <= law.value:
        return gettext("The promise counts: it is not later than the law allows.")
    return gettext("The law's limit counts: it ends before the promise.")


def _doors(content: ItemContent) -> list[Door]:
    window = Door(
        gettext("Go to a window"), "#where", gettext("Where it is, when it is open, its phone")
    )
    if content.agent_scope == IN_PERSON_ONLY:
        return [window]
    note = str(SCOPES.get(content.agent_scope, gettext("Ask first; asking costs nothing")))
    doors = [Door(gettext("Find my agent"), reverse("portal:agents"), note), window]
    return [*doors, _alone(content)] if is_offered_online(content) else doors


def _alone(content: ItemContent) -> Door:
    return Door(
        gettext("Apply here"),
        reverse("portal:online_start", args=[content.code]),
        gettext("On your phone; you come at most once, with the originals"),
    )


def _line(paper: Material) -> WantedPaper:
    form = str(words.FORMS[paper.kind])
    if paper.copies > 1:
        form = gettext("%(form)s, %(n)s copies") % {"form": form, "n": paper.copies}
    optional = gettext("if you have it") if paper.required == "optional" else ""
    return WantedPaper(paper.name, form, paper.condition or optional, paper.share_source or "")


def _route(content: ItemContent, day: date, directory: Directory) -> RouteView | None:
    try:
        return relay.drawn(content, day, tiers.names(directory))
    except Refusal:  # the legs make no route yet; the other words of the page still hold
        return None


def _remedies(
    content: ItemContent, directory: Directory, office: BodyCard | None, day: date
) -> tuple[str, ...]:
    decision = against("refused", is_licence=content.is_licence)
    if office is None:
        return ()
    return tuple(remedies(decision, directory=directory, organ=office, day=day))


def _window(directory: Directory, office: BodyCard) -> str:
    post = directory.duty_post(office.id)
    return post.name if post else ""


def _caveats(content: ItemContent) -> dict[str, str | Promise]:
    """By aspect, what must be said beside it; none where the text has been checked."""
    aspects = ("materials", "legal_basis", "statutory_limit", "route", "promised_limit")
    told = {a: words.CAVEATS.get((a, getattr(content.confidence, a))) for a in aspects}
    return {aspect: said for aspect, said in told.items() if said}
