"""Questions to the network: above all, its directory as it is now."""

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Q

from bianmin.policy.reading import Reading
from bianmin.postgres.exchange import run

from . import codes
from .cards import (
    Authority,
    BodyCard,
    Days,
    DivisionCard,
    Holding,
    Jurisdiction,
    PostCard,
    WindowCard,
)
from .directory import Directory
from .models import (
    Agent,
    Authorisation,
    Body,
    Competence,
    Division,
    Holder,
    Leave,
    Post,
    Shift,
    Site,
    Whereabouts,
    Window,
)
from .rota import Turn

Card = TypeVar("Card")
Key = TypeVar("Key", bound=Hashable)

_kept: list[Directory] = []


def directory(revision: int | None = None) -> Directory:
    """The directory at the present revision, built once per process and revision.

    A caller that has already read ``network_revision`` (the engine reads it with the matter)
    passes the number and saves the query; so does whoever has asked before within
    ``reading.once``. Never change what this returns: it is shared.
    """
    return reading.present() if revision is None else _copy(revision)


def _copy(number: int) -> Directory:
    for kept in _kept:
        if kept.revision == number:
            return kept
    built = build()
    _kept[:] = [built]
    return built


def present_revision() -> int:
    """The number that changes with every change of the network."""
    number: int = run("SELECT number FROM network_revision", [])[0][0]
    return number


reading = Reading("network", lambda: _copy(present_revision()))
"""The network a request goes by; a step reads it anew, under the matter's lock."""


def sites_of(bodies: Iterable[int]) -> Mapping[int, tuple[Site, ...]]:
    """Where these bodies (by id) serve people: their own sites, then those of their windows."""
    wanted = list(bodies)
    sites = Site.objects.filter(body__in=wanted, until_day=None).order_by("id")
    found = [(site.body_id, site) for site in sites]
    windows = Window.objects.filter(post__body__in=wanted, until_day=None, site__until_day=None)
    windows = windows.select_related("post", "site")
    found += [(window.post.body_id, window.site) for window in windows.order_by("id")]
    grouped = _grouped(found, lambda pair: pair[0])
    return {body: tuple(dict.fromkeys(s for _, s in pairs)) for body, pairs in grouped.items()}


def open_windows(day: date) -> list[Window]:
    """The windows that are open on a day, with their sites; one statement."""
    ended = Q(until_day__isnull=False, until_day__lt=day)
    rows = Window.objects.filter(from_day__lte=day, site__from_day__lte=day).exclude(ended)
    return list(rows.exclude(site__until_day__lt=day).select_related("site").order_by("pk"))


def turns_of(posts: Iterable[int]) -> list[Turn]:
    """The weekly turns at some posts (ids), ended ones too; one statement."""
    columns = ("id", "post_id", "account_id", "weekday", "begins", "ends", "from_day", "until_day")
    rows = Shift.objects.filter(post__in=list(posts)).values_list(*columns)
    return [Turn(*(*row[:-2], Days(*row[-2:]))) for row in rows]


def whereabouts(accounts: Iterable[int], at: datetime) -> Mapping[int, Whereabouts]:
    """Where those who are out said they are, by account; whoever is back is not among them."""
    rows = Whereabouts.objects.filter(account__in=list(accounts), set_at__lte=at).order_by("pk")
    newest = {row.account_id: row for row in rows}
    return {account: row for account, row in newest.items() if row.until > at}


def build() -> Directory:
    """Read the network into a new directory: ten statements, however large it is.

    The number is read first: a change that commits meanwhile makes the next look rebuild.
    """
    number = present_revision()
    bodies = _bodies()
    posts = _posts()
    holdings = _holdings()
    return Directory(
        revision=number,
        divisions={card.code: card for card in _divisions(bodies)},
        bodies={card.id: card for card in bodies},
        posts={card.id: card for card in posts},
        posts_by_body=_grouped((p for p in posts if not p.is_abolished), lambda card: card.body),
        holdings_by_post=_grouped(holdings, lambda held: held.post),
        holdings_by_account=_grouped(holdings, lambda held: held.account),
        leaves=_leaves(),
        jurisdictions=_jurisdictions(),
        authorities=_authorities(),
        trained={pk: day for pk, day in _trainings() if day},
        windows_by_post=_grouped(_windows(), lambda window: window.post),
    )


def _divisions(bodies: list[BodyCard]) -> list[DivisionCard]:
    """The places inside those of the topmost bodies: the rest of the country stays outside.

    Before there is a body, they are the places that lie in no other.
    """
    roots = {body.division for body in bodies if body.parent is None} or set(
        Division.objects.filter(parent=None).values_list("code", flat=True)
    )
    inside = reduce(or_, (Q(code__startswith=codes.stem(root)) for root in roots), Q(pk__in=()))
    columns = ("code", "name", "short_name", "full_name", "level", "kind", "pinyin_key")
    more = ("parent_id", "successor_id", "from_day", "until_day")
    rows = Division.objects.filter(inside).order_by("code").values_list(*columns, *more)
    return [_division_card(row, roots) for row in rows]


def _division_card(row: tuple[Any, ...], roots: Container[str]) -> DivisionCard:
    *told, key, parent, successor, first, last = row
    above = None if row[0] in roots else parent
    return DivisionCard(*(*told, above, key, Days(first, last), successor))


def _bodies() -> list[BodyCard]:
    own = ("id", "name", "short_name", "tier", "division_id", "kind", "is_organ")
    more = ("uscc", "phone", "department", "parent_id", "succession__successor")
    rows = Body.objects.order_by("id").values_list(*own, *more, "from_day", "until_day")
    return [BodyCard(*(*row[:-3], Days(*row[-2:]), row[-3])) for row in rows]


def _posts() -> list[PostCard]:
    own = ("id", "body_id", "role", "name", "is_duty")
    rows = Post.objects.order_by("id").values_list(*own, "abolished_on", "successor_id")
    return [PostCard(*(*row[:-2], row[-2] is not None, row[-1])) for row in rows]


def _trainings() -> Iterable[tuple[int, date | None]]:
    return Agent.objects.values_list("account", "trained_on")


def _holdings() -> list[Holding]:
    rows = Holder.objects.order_by("rank", "from_day", "id").values_list(
        "post_id", "account_id", "rank", "from_day", "until_day"
    )
    return [Holding(*row[:3], Days(*row[3:])) for row in rows]


def _leaves() -> Mapping[int, tuple[Days, ...]]:
    rows = Leave.objects.values_list("account_id", "from_day", "until_day")
    found: defaultdict[int, list[Days]] = defaultdict(list)
    for account, first, last in rows:
        found[account].append(Days(first, last))
    return {account: tuple(days) for account, days in found.items()}


def _jurisdictions() -> Mapping[tuple[str, int, str], tuple[Jurisdiction, ...]]:
    rows = Competence.objects.values_list(
        "subject", "tier", "place", "body_id", "from_day", "until_day"
    )
    found: defaultdict[tuple[str, int, str], list[Jurisdiction]] = defaultdict(list)
    for subject, tier, place, body, first, last in rows:
        found[subject, tier, place].append(Jurisdiction(body, Days(first, last)))
    return {key: tuple(held) for key, held in found.items()}


def _authorities() -> Mapping[int, tuple[Authority, ...]]:
    rows = Authorisation.objects.order_by("id").values_list(
        "post", "subject", "decides", "from_day", "until_day"
    )
    found: defaultdict[int, list[Authority]] = defaultdict(list)
    for post, subject, decides, first, last in rows:
        found[post].append(Authority(subject, decides, Days(first, last)))
    return {post: tuple(held) for post, held in found.items()}


def _windows() -> list[WindowCard]:
    """Each window for as long as it and its site are open."""
    columns = ("post_id", "name", "site__name", "kind", "from_day", "until_day", "site__until_day")
    return [
        WindowCard(post, name, site, kind, Days(first, min(filter(None, ends), default=None)))
        for post, name, site, kind, first, *ends in Window.objects.order_by("id").values_list(
            *columns
        )
    ]


def _grouped(cards: Iterable[Card], key: Callable[[Card], Key]) -> Mapping[Key, tuple[Card, ...]]:
    groups: defaultdict[Key, list[Card]] = defaultdict(list)
    for card in cards:
        groups[key(card)].append(card)
    return {name: tuple(group) for name, group in groups.items()}
