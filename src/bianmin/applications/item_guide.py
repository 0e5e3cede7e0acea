"""What the A4 guide (服务指南) of an item says: the elements of GB/T 36114 that the item has."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import override

from bianmin.catalogue import citations
from bianmin.catalogue.content import CommonQuestion, ItemContent, JointDepartment, Material
from bianmin.catalogue.enclosures import enclosed
from bianmin.catalogue.guides import Guide
from bianmin.catalogue.publicity import shown_fields
from bianmin.law.limits import Unit
from bianmin.law.refusal import Refusal
from bianmin.network import selectors as network
from bianmin.notices.remedies import remedies
from bianmin.policy import selectors as policy

from . import limits, sheets
from .counters import Counter, office_of
from .flow import FlowChart, flow_of, placing, printing
from .flow.notes import paused
from .notices import words
from .offered import is_offered_online
from .policies import HANDOVER, JOINT

CHINESE = "zh-hans"
PAGE_RATIO = 1.36
"""How much higher than wide the room for a chart is on a page of the paper."""

PUBLIC_AS = {
    "basis": ("basis",),
    "conditions": ("conditions",),
    "procedure": ("procedure", "chart", "chart_notes", "joint"),
    "materials": ("papers", "bring"),
    "statutory_limit": ("statutory_limit",),
    "promise": ("promised_limit",),
    "fee_standard": ("fee",),
    "fee_basis": ("fee_basis",),
    "result": ("result", "valid"),
}
"""Which places of a sheet are a field that the county may leave unpublished."""


def guide_facts(guide: Guide, found: Sequence[Counter], *, place: str, day: date) -> dict[str, Any]:
    """Every place of the guide; what the county does not make public is empty."""
    told = {
        **sheets.told_once(guide, day),
        **_item(guide),
        **_handling(guide.content, day),
        **_help(guide.content, day),
        **_chart(guide.content, place, day),
        "joint": [_joint(row, day) for row in guide.content.joint_departments],
        "papers": [_paper(material) for material in guide.content.materials],
        **_to_take_home(guide.content),
        "common_questions": [_answered(row) for row in guide.content.common_questions],
        "counters": [_counter(counter) for counter in found],
    }
    return published(guide.content, told, day)


def chart_facts(guide: Guide, *, place: str, day: date) -> dict[str, Any]:
    """Every place of the flow chart's own sheet. Raises ``Refusal`` where there is no route."""
    content = guide.content
    with override(CHINESE):
        chart = flow_of(content, day, place=place)
    told = {
        "item": content.name,
        "conditions": content.conditions,
        "basis": citations.by_act(guide.basis),
        "bring": "、".join(paper.name for paper in (*guide.always, *guide.sometimes)),
        **_drawn(chart),
    }
    return published(content, told, day)


def published(content: ItemContent, told: dict[str, Any], day: date) -> dict[str, Any]:
    """The same without what the county does not make public of the item."""
    shown = shown_fields(content, day)
    hidden = {place for field, its in PUBLIC_AS.items() if field not in shown for place in its}
    return {place: value for place, value in told.items() if place not in hidden}


def _item(guide: Guide) -> dict[str, Any]:
    content = guide.content
    ways = [words.say("tier", str(int(tier))) for tier in content.receive_tiers]
    online = [words.say("said", "apply_online")] if is_offered_online(content) else []
    return {
        "code": content.code,
        "type": content.type,
        "known_as": "、".join(content.aliases),
        "department": content.department,
        "target": content.target,
        "ways": "、".join([*ways, *online]),
        "edition": words.say(
            "said", "edition", number=guide.edition, day=words.day(guide.from_day)
        ),
    }


def _handling(content: ItemContent, day: date) -> dict[str, Any]:
    """Time, and what comes of it."""
    promise = limits.promised(content, day)
    back = words.period(policy.value(HANDOVER, day), Unit.WORKING_DAYS)
    with override(CHINESE):
        pauses = list(paused(content))
    return {
        "promised_limit": words.period(promise.value, promise.unit) if promise else "",
        "pauses": pauses,
        "result": content.result.name,
        "valid": content.result.validity or "",
        "delivery": words.say("said", "brought", limit=back),
    }


def _help(content: ItemContent, day: date) -> dict[str, Any]:
    """Whom to ask, where to follow it, what one is entitled to, and what to do against a no."""
    directory = network.directory()
    office = office_of(content, directory, day)
    decision = "licence_refused" if content.is_licence else "refused"
    against = remedies(decision, directory=directory, organ=office, day=day) if office else []
    return {
        "progress": words.say("said", "progress", address=f"{settings.PUBLIC_ADDRESS}/track/"),
        "complaint": words.say("said", "complaint"),
        "rights": words.points("rights"),
        "remedy": against,
    }


def _paper(material: Material) -> dict[str, str]:
    shared = words.say("said", "shared") if material.shareable else ""
    told = sheets.paper(material)
    remark = "；".join(part for part in (told["remark"], shared) if part)
    return {**told, "source": material.issuer, "remark": remark}


def _to_take_home(content: ItemContent) -> dict[str, Any]:
    """Blank forms and samples by name, and where they are had."""
    texts = [one.text for one in enclosed(content)]
    page = f"{settings.PUBLIC_ADDRESS}/items/{content.code}/"
    return {
        "forms": ["，".join(filter(None, (t.title, t.kind, t.issue))) for t in texts],
        "forms_at": words.say("said", "forms_at", address=page) if texts else "",
    }


def _joint(row: JointDepartment, day: date) -> str:
    """Who else is heard, on what, within which time: she need not go there."""
    days = words.period(row.days or policy.value(JOINT, day), Unit.WORKING_DAYS)
    return words.say("said", "joint", department=row.department, task=row.task, days=days)


def _answered(row: CommonQuestion) -> dict[str, str]:
    return {"question": row.question, "answer": row.answer}


def _counter(counter: Counter) -> dict[str, str]:
    return {
        "name": f"{counter.name}{counter.window}",
        "address": counter.address or words.say("said", "ask_place"),
        "hours": counter.hours,
        "phone": counter.phone,
    }


def _chart(content: ItemContent, place: str, day: date) -> dict[str, Any]:
    """Empty where the legs make no route yet: the rest of the guide still holds."""
    try:
        with override(CHINESE):
            return _drawn(flow_of(content, day, place=place))
    except Refusal:
        return {"chart": [], "chart_notes": []}


def _drawn(chart: FlowChart) -> dict[str, Any]:
    pages = printing.pages(placing.in_lanes(chart), ratio=PAGE_RATIO)
    return {"chart": pages, "chart_notes": chart.notes}
