"""The destruction list on paper (档案销毁清册), to be signed by two; set anew, never kept."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bianmin.network.cards import BodyCard
from bianmin.notices import standing

from ..models import DestructionLine, DestructionList
from ..notices import words

KIND = "destruction_list"


def sheet(listed: DestructionList, *, organ: BodyCard, at: datetime) -> bytes:
    """A list as it stands now, as the PDF that ``organ`` prints and keeps signed."""
    rows = list(listed.lines.select_related("matter__terms").defer("matter__terms__content"))
    facts = {
        "organ_name": organ.name,
        "contact": organ.phone,
        "you": "您",
        "number": listed.number,
        "drawn_up_on": words.day(listed.drawn_up_at),
        "files": len(rows),
        "classes": _classes(rows, is_open=listed.appraised_at is None),
        "lines": [_line(row, listed) for row in rows],
        **(_said(listed, rows) if listed.appraised_at else {}),
    }
    return standing.anew(kind=KIND, facts=facts, at=at)


def _said(listed: DestructionList, rows: Sequence[DestructionLine]) -> dict[str, str]:
    """What each of the two said, how many go by it, and when it was carried out."""
    going = sum(not row.kept for row in rows)
    said = {"destroyed": str(going), "kept": str(len(rows) - going)}
    said |= {"report": listed.report, "document": listed.document}
    if listed.appraised_by and listed.appraised_at:
        said["appraised_by"] = listed.appraised_by.name
        said["appraised_on"] = words.day(listed.appraised_at)
    if listed.approved_by and listed.approved_at:
        said["approved_by"] = listed.approved_by.name
        said["approved_on"] = words.day(listed.approved_at)
    if listed.destroyed_at:
        said["carried_out_on"] = words.day(listed.destroyed_at)
    return said


def _classes(rows: Sequence[DestructionLine], *, is_open: bool) -> list[dict[str, Any]]:
    """How many of each class and term, and how many of them go, once that was said."""
    files = Counter((row.category, row.term) for row in rows)
    going = Counter((row.category, row.term) for row in rows if not row.kept)
    return [
        {
            "category": category,
            "term": words.say("retention", term),
            "files": count,
            "destroyed": "" if is_open else str(going[category, term]),
            "kept": "" if is_open else str(count - going[category, term]),
        }
        for (category, term), count in sorted(files.items())
    ]


def _line(row: DestructionLine, listed: DestructionList) -> dict[str, str]:
    return {
        "number": row.called,
        "title": row.title,
        "category": row.category,
        "term": words.say("retention", row.term),
        "until": words.day(row.until),
        "fate": _fate(row, listed),
    }


def _fate(row: DestructionLine, listed: DestructionList) -> str:
    """What was said of it, or that nothing was yet."""
    if listed.appraised_at is None:
        return words.say("destruction", "open")
    if row.kept:
        return words.say("destruction", "kept", term=words.say("retention", row.kept))
    return words.say("destruction", "done" if listed.destroyed_at else "destroy")
