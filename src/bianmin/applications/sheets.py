"""Sheets about an item that need no application: the one-time notification and the plain sheet."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from bianmin.catalogue import citations
from bianmin.catalogue.content import ItemContent, LimitValue, Material
from bianmin.catalogue.guides import Guide, guide_of
from bianmin.catalogue.models import Edition
from bianmin.law.limits import Limit, Unit
from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.divisions import as_called_here
from bianmin.notices import services as notices
from bianmin.notices.models import Paper

from . import limits
from .notices import words
from .terms import counted_from_arrival_at

ONE_TIME, PLAIN_SHEET = "one_time", "plain_sheet"
SHEETS = (ONE_TIME, PLAIN_SHEET)
"""Those that are handed over about an item, and kept.

The guide (服务指南) and the flow chart hang or lie about; see ``public_sheets``.
"""
NAMES_SHOWN = 3


def give(
    kind: str,
    *,
    edition: Edition,
    organ: BodyCard,
    told_by: str,
    place: str,
    directory: Directory,
    at: datetime,
) -> Paper:
    """Issue one of ``SHEETS`` for an item, as ``organ`` gives it to somebody from ``place``."""
    guide = guide_of(edition)
    where = places_of(guide.content, place=place, directory=directory, day=day_of(at))
    return notices.issue(
        kind=kind,
        facts=facts_of(kind, guide, where=where or [organ.name], told_by=told_by, day=day_of(at)),
        addressee=words.say("said", "whoever"),
        organ=organ.id,
        organ_mark=organ.short_name,
        about=f"item {guide.content.code}",
        at=at,
    )


def facts_of(
    kind: str, guide: Guide, *, where: Sequence[str], told_by: str, day: date
) -> dict[str, Any]:
    """What one of ``SHEETS`` says about an item on ``day``, except its letterhead."""
    compose = {ONE_TIME: told_once, PLAIN_SHEET: _plain_sheet}[kind]
    return {**compose(guide, day), "where": "；".join(where), "told_by": told_by}


def places_of(content: ItemContent, *, place: str, directory: Directory, day: date) -> list[str]:
    """The bodies at which somebody from ``place`` can hand the application in, nearest first."""
    subjects = (content.code, content.department)
    found = (directory.competent(subjects, tier, place, day) for tier in content.receive_tiers)
    return list(dict.fromkeys(body.name for body in found if body))


def _common(guide: Guide) -> dict[str, Any]:
    content, basis = guide.content, citations.by_act(guide.basis)
    return {"item": content.name, "fee": content.fee.standard, "basis": basis}


def told_once(guide: Guide, day: date) -> dict[str, Any]:
    """What is told once of an item: papers, procedure, limits, fee, basis (行政许可法 30)."""
    content = guide.content
    return _common(guide) | {
        "procedure": _steps(content),
        "promised_limit": _limit(limits.promised(content, day)) or words.say("said", "no_promise"),
        "statutory_limit": words.by_law(limits.by_law(content, day)),
        "fee_basis": content.fee.basis or "",
        "conditions": content.conditions,
        "papers": [paper(material) for material in content.materials],
    }


def _plain_sheet(guide: Guide, day: date) -> dict[str, Any]:
    content = guide.content
    return _common(guide) | {
        "known_as": content.aliases[:NAMES_SHOWN],
        "who": content.conditions or (content.target,),
        "bring": [_brought(m) for m in (*guide.always, *guide.sometimes)]
        or [words.say("said", "nothing")],
        "steps": _steps(content),
        "how_long": _how_long(content, day),
    }


def _how_long(content: ItemContent, day: date) -> str:
    limit = limits.promised(content, day) or limits.by_law(content, day)
    if limit is None:
        return words.say("said", "no_promise")
    if limit.unit is Unit.IMMEDIATE:
        return words.say("said", "at_once")
    body = counted_from_arrival_at(content, day)
    since = "how_long_from_receipt" if body else "how_long"
    return words.say("said", since, limit=_limit(limit), body=body)


def _limit(limit: LimitValue | Limit | None) -> str:
    return words.period(limit.value, limit.unit) if limit else ""


def _steps(content: ItemContent) -> list[str]:
    here = network.directory()
    return [f"{as_called_here(here, node.actor)}：{node.node}" for node in content.route]


def paper(material: Material) -> dict[str, str]:
    """A line of a list of papers to bring."""
    return {
        "name": material.name,
        "form": words.say("form", material.kind),
        "copies": str(material.copies),
        "remark": _when(material),
    }


def _when(material: Material) -> str:
    if material.required == "required":
        return ""
    return material.condition or words.say("said", "optional")


def _brought(material: Material) -> str:
    form = words.say("form", material.kind)
    when = _when(material)
    return f"{material.name}（{form}{f'，{when}' if when else ''}）"
