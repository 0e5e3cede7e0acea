"""Everything that is kept of a person, for herself (个人信息保护法 44, 45)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext

from bianmin.casework import kinds
from bianmin.casework.abouts import about
from bianmin.law.zone import SHANGHAI, day_of
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory
from bianmin.notices import selectors as notices
from bianmin.notices.models import Message
from bianmin.people import selectors as people
from bianmin.people.models import AccessLog, Party

from .models import Application, DataRequest, Material

FIELDS = ("name", "id_number", "phone", "email", "address", "division")


def everything_of(party: Party, *, at: datetime) -> dict[str, Any]:
    """As JSON, whole: who she is and was, her matters, messages, requests, and who looked."""
    hers = {one.part: one.of(party.pk) for one in kinds.hers().values()}
    matters = [matter for rows in hers.values() for matter in rows]
    return {
        "made_at": _instant(at),
        "person": {field: getattr(party, field) or "" for field in FIELDS},
        "earlier": [_version(one) for one in party.versions.order_by("number")],
        **{part: list(rows.values()) for part, rows in hers.items()},
        "messages": [_message(one) for one in _messages(matters)],
        "requests": [_request(one) for one in requests_of(party)],
        "looks": looks_at(party),
    }


def matters_of(party: int) -> Mapping[int, Mapping[str, Any]]:
    """All that her applications hold, by matter (id)."""
    return {one.pk: _matter(one) for one in applications_of(party)}


def applications_of(party: int) -> Iterable[Application]:
    """What she (id) applied for, and what was applied for on her behalf."""
    hers = Q(party=party) | Q(matter__beneficiary=party)
    rows = Application.objects.filter(hers, matter__training=False, matter__destroyed=None)
    return rows.select_related("matter__terms", "edition__item").order_by("matter__opened_at")


def requests_of(party: Party) -> Iterable[DataRequest]:
    return DataRequest.objects.filter(party=party).order_by("-asked_at")


def looks_at(party: Party) -> list[dict[str, str]]:
    """Who looked at what of her: when, which office, which field, for what; the newest first."""
    network = directory()
    return [
        {
            "at": _instant(row.at),
            "office": _office(network, row.by_id, day_of(row.at)),
            "field": field_name(row),
            "reason": row.reason,
        }
        for row in people.accesses(party.pk)
    ]


def field_name(row: AccessLog) -> str:
    """What was looked at, in words."""
    named = {
        "name": gettext("Name"),
        "id_number": gettext("ID number"),
        "phone": gettext("Phone"),
        "email": gettext("E-mail"),
        "address": gettext("Address"),
        "archive": gettext("Archive package"),
        "opinion": gettext("Opinion sheet"),
        "copy": gettext("Copy of her data"),
    }
    if row.field.startswith("member"):
        return gettext("ID number of a member of the household")
    return named.get(row.field, gettext("Paper"))


def _office(network: Directory, account: int, day: date) -> str:
    """Where the account sat that day; who has left no post is of the county."""
    held = network.holdings_by_account.get(account, ())
    posts = [network.posts[one.post] for one in held if day in one.days]
    names = dict.fromkeys(network.body(post.body).name for post in posts)
    return "、".join(names) or gettext("an office of the county")


def _version(one: Any) -> Mapping[str, str]:
    known = {name: getattr(one, name) or "" for name in FIELDS if name != "id_number"}
    return {"at": _instant(one.at), **known}


def _matter(one: Application) -> dict[str, Any]:
    labels = {field.field: field.label for field in one.edition.typed.form_fields}
    papers = notices.papers_about(about(one.pk))
    return {
        "number": one.matter.number,
        "item": one.matter.terms.title,
        "received_at": _instant(one.matter.opened_at),
        "closed_at": _instant(one.matter.closed_at) if one.matter.closed_at else "",
        "outcome_code": one.matter.outcome,
        "contact": one.contact or "",
        "email": one.email or "",
        "answers": {labels.get(key, key): said for key, said in one.answers.items()},
        "materials": list(Material.objects.filter(application=one).values_list("name", flat=True)),
        "papers": [{"title": p.title, "number": p.number} for p in papers],
    }


def _messages(matters: Collection[int]) -> Iterable[Message]:
    """What was sent to her about matters (ids); what staff were told is not hers."""
    named = [about(one) for one in matters]
    rows = Message.objects.filter(about__in=named, account__isnull=True)
    return rows.order_by("created_at", "pk")


def _message(one: Message) -> dict[str, str]:
    told = {"channel": one.channel, "to": one.to, "title": one.title, "text": one.text}
    return {"at": _instant(one.created_at), **told}


def _request(one: DataRequest) -> dict[str, str]:
    return {
        "asked_at": _instant(one.asked_at),
        "kind": one.get_kind_display(),
        "words": one.words,
        "answer_by": _instant(one.due_at),
        "outcome": one.get_outcome_display(),
        "ground": one.get_ground_display(),
        "answer": one.answer,
        "answered_at": _instant(one.answered_at) if one.answered_at else "",
    }


def _instant(at: datetime) -> str:
    return f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
