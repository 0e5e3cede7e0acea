"""The pages whose cost must not grow: an official's inbox, matter and ledger, a citizen's matter.

Asked for as the officials ask who have most of it, through Django's test client.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import orjson
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from bench.seed.tables import TABLES
from bianmin.applications.models import Application
from bianmin.desk.door import marks
from bianmin.desk.officers import CHOSEN
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.network import selectors as network
from bianmin.people.models import Account

BACKEND = "bianmin.people.sign_in.StaffBackend"
ROUNDS = 15
DAY = 86400.0
GROWING = frozenset(table.name for table in TABLES)


@dataclass(frozen=True)
class Page:
    """One page, asked for by somebody who has signed in."""

    name: str
    client: Client
    address: str

    def get(self) -> None:
        answer = self.client.get(self.address)
        if answer.status_code != 200:
            raise RuntimeError(f"{self.address}: {answer.status_code}")

    def statements(self) -> list[str]:
        """What it asks of the database once everything a process keeps has been read."""
        self.get()
        with CaptureQueriesContext(connection) as caught:
            self.get()
        return [query["sql"] for query in caught]

    def seconds(self) -> float:
        """The median of some rounds."""
        return median(_timed(self) for _ in range(ROUNDS))


def _timed(page: Page) -> float:
    began = time.perf_counter()
    page.get()
    return time.perf_counter() - began


def pages() -> list[Page]:
    """Those of whoever has most to do, of who sees most come, and of one whose matter is open."""
    post, _count = _most("post")
    busiest, widest = _at(post), _at_body(_most("body")[0])
    stay = Stay.objects.filter(post=post, left_at=None).order_by("act_by", "pk")[0]
    return [
        Page("inbox", busiest, "/desk/"),
        Page("inbox, late", busiest, "/desk/?light=over"),
        Page("matter", busiest, f"/desk/matters/{stay.matter_id}/"),
        Page("ledger", widest, "/desk/ledger/"),
        Page("ledger, a year", widest, "/desk/ledger/?from=2000-01-01"),
        _tracked(Application.objects.select_related("party").get(pk=stay.matter_id)),
    ]


def _most(column: str) -> tuple[int, int]:
    """The post with most open stays, or the body to which most came."""
    of = {"post": {"left_at": None}, "body": {"arrival": True}}[column]
    rows = Stay.objects.filter(**of).values_list(column).annotate(n=Count("pk"))
    held = {post for post, people in _holders().items() if people}
    posts = network.directory().posts.values()
    bodies = {post.body for post in posts if post.id in held}
    among = held if column == "post" else bodies
    return max((row for row in rows if row[0] in among), key=lambda row: row[1])


def _holders() -> dict[int, tuple[int, ...]]:
    """Who may act at each post today."""
    directory, day = network.directory(), day_of(now())
    return {post: directory.holders(post, day) for post in directory.posts}


def _at_body(body: int) -> Client:
    held, posts = _holders(), network.directory().posts.values()
    return _at(next(post.id for post in posts if post.body == body and held[post.id]))


def _at(post: int) -> Client:
    """Somebody who holds a post, signed in at it."""
    client = Client(headers={"accept-language": "zh-hans"})
    client.force_login(Account.objects.get(pk=_holders()[post][0]), backend=BACKEND)
    session, at = client.session, time.time()
    session[CHOSEN] = post
    marks.keep(session, marks.Marks(0, at, at, DAY, DAY, factor=True, due=False))
    session.save()
    return client


def _tracked(application: Application) -> Page:
    client = Client(headers={"accept-language": "zh-hans"})
    told = {"code": application.code, "tail": application.party.id_number[-4:]}
    client.post("/track/", told)
    return Page("track", client, f"/track/{application.code}/")


LITERAL = re.compile(r"'(?:[^']|'')*'(?:::\w+)?|\b\d+\b")
LIST = re.compile(r"\((?:\?(?:, )?)+\)")


def shape(statement: str) -> str:
    """A statement without its values: a list of any length counts as one."""
    return LIST.sub("(?)", LITERAL.sub("?", statement))


@dataclass
class Cost:
    """What some statements read: pages of the database, and growing tables read from end to end."""

    buffers: int = 0
    scanned: set[str] = field(default_factory=set)


def cost(statements: list[str]) -> Cost:
    """Each run once more, explained by the server."""
    found = Cost()
    for statement in statements:
        if statement.startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}")
                (told,) = cursor.fetchone()
            plan = (orjson.loads(told) if isinstance(told, str) else told)[0]["Plan"]
            found.buffers += _read(plan)
            found.scanned |= {name for name in _scanned(plan) if name in GROWING}
    return found


def _read(plan: dict[str, Any]) -> int:
    pages: int = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
    return pages


def _scanned(plan: dict[str, Any]) -> Iterator[str]:
    """Tables read from end to end; one that is empty, or one page long, cannot be read less."""
    if plan["Node Type"] == "Seq Scan" and _read(plan) > 1:
        yield plan["Relation Name"]
    for part in plan.get("Plans", ()):
        yield from _scanned(part)
