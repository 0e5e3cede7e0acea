"""What the tests of the deeds share: how far a case has come, who else is there, refusals."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import translation

from bianmin.applications.models import Enquiry, Material, Page, Remark
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.notices.models import Message, Paper
from tests import build
from tests.build import Case

WRITTEN = (Matter, Entry, Stay, Clock, Stamp, Remark, Material, Page, Enquiry, Paper, Message)

CHANGING = {
    "matters_matter": "id, version, outcome, closed_at",
    "matters_stay": "id, left_at, waits_for, holder",
    "applications_material": "application_id, key, presence, originals, returned_at",
    "applications_page": "id, position, file_id",
    "applications_enquiry": "id, state, referred_to, taken_by_id",
}
"""What of the rows can change, by table."""

ONWARD = {
    "carried_up": "hand_up",
    "accept": "accept",
    "visit": "report_visit",
    "assess": "conclude",
    "deliberate": "conclude",
    "consult": "conclude",
    "outside": "conclude",
    "publicise": "end_publicity",
    "review": "endorse",
    "decide": "grant",
    "pay": "fulfil",
    "make": "fulfil",
    "follow_up": "fulfil",
    "carried_down": "hand_down",
    "handed_over": "hand_over",
}
"""The step that leads on from each kind of leg."""


def what_stands() -> str:
    """How many rows there are, and what of them can change: one question, asked often."""
    counts = ", ".join(f"(SELECT count(*) FROM {model._meta.db_table})" for model in WRITTEN)
    rows = ", ".join(
        f"(SELECT string_agg(concat_ws('/', {columns}), ' ' ORDER BY {columns}) FROM {table})"
        for table, columns in CHANGING.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT concat_ws('; ', {counts}, {rows})")
        return str(cursor.fetchone()[0])


@contextmanager
def refused(code: str, *, says: str = "", field: str = "", article: str = "") -> Iterator[None]:
    """What is done inside is refused with this code and sentence, and leaves nothing behind."""
    before = what_stands()
    with pytest.raises(Refusal) as caught:
        yield
    refusal = caught.value
    with translation.override("en"):
        told = str(refusal)
    assert refusal.code == code, told
    assert says in told
    assert "%(" not in told
    assert field in ("", refusal.field)
    assert article in refusal.article
    assert what_stands() == before


def another_at(case: Case, role: str = "") -> Actor:
    """Somebody at another post of the body with which the case lies."""
    posts = network.directory().posts_by_body[case.stay.body]
    other = next(
        post
        for post in posts
        if post.id != case.stay.post and (post.role == role if role else True)
    )
    return build.on_post(other.id)


def facts_for(case: Case, step: str) -> dict[str, Any]:
    """What a person fills in for a step that leads on."""
    return {
        "report_visit": lambda: {"second": another_at(case).account},
        "conclude": lambda: {"opinion": "agree"},
        "endorse": lambda: {"opinion": "agree"},
        "end_publicity": lambda: {"objections": "none"},
        "hand_over": lambda: {"signed": "paper"},
    }.get(step, dict)()


def onward(case: Case, at: datetime) -> None:
    """The step that leads on from where the case lies."""
    step = ONWARD[case.where]
    case.take(step, at=at, facts=facts_for(case, step))


def reach(case: Case, kind: str, *, at: datetime, tier: int = 0, after: str = "") -> datetime:
    """Lead the case on until it lies on a leg of a kind, and say when; a minute a step.

    ``tier`` and ``after`` (a kind that has been passed) choose among several such legs.
    """
    passed = {stay.kind for stay in Stay.objects.filter(matter=case.matter)}
    while case.where != kind or case.stay.tier < tier or not {after} - {""} <= passed:
        at += timedelta(days=40) if case.where == "publicise" else timedelta(minutes=1)
        onward(case, at)
        passed |= {case.where}
    return at


def clock(case: Case, name: str) -> Clock:
    return Clock.objects.get(matter=case.matter, name=name)


def clocks(case: Case) -> dict[str, str]:
    """The state of every clock of the case."""
    return dict(Clock.objects.filter(matter=case.matter).values_list("name", "state"))


def last_entry(case: Case) -> Entry:
    return Entry.objects.filter(matter=case.matter).latest("version")


def remarks(case: Case) -> dict[str, str]:
    """What was written with the last step."""
    rows = Remark.objects.filter(matter=case.matter, version=case.row.version)
    return {row.name: row.words for row in rows}


def papers(case: Case) -> list[str]:
    """The kinds of paper issued so far, in order."""
    rows = Paper.objects.filter(about=f"matter {case.matter}").order_by("pk")
    return [row.kind for row in rows]


def paper(case: Case, kind: str) -> Mapping[str, Any]:
    """What the last paper of a kind says."""
    facts: dict[str, Any] = (
        Paper.objects.filter(about=f"matter {case.matter}", kind=kind).latest("pk").facts
    )
    return facts


def material(case: Case, key: str) -> Material:
    return Material.objects.get(application=case.matter, key=key)


def trail(case: Case) -> list[tuple[str, int]]:
    """The legs the case has visited, in order: kind and tier."""
    rows = Stay.objects.filter(matter=case.matter).order_by("pk")
    return [(stay.kind, stay.tier) for stay in rows]
