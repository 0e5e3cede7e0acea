"""The explanation for programs: the same facts, days as ISO 8601."""

from typing import Any

from bianmin.law.zone import SHANGHAI

from .view import DayLine, Explanation, StampLine


def answer(told: Explanation) -> dict[str, Any]:
    """What the page says, as JSON; times are Beijing time. ``due`` is null while it is held."""
    bar = told.bar
    return {
        "clock": bar.name,
        "label": bar.label,
        "state": bar.state,
        "light": bar.light,
        "started": told.started_at.astimezone(SHANGHAI).isoformat(),
        "due": bar.due_day.isoformat() if bar.due_day else None,
        "due_at": told.due_at.astimezone(SHANGHAI).isoformat() if told.due_at else None,
        "provisional": bar.provisional,
        "held_since": bar.held_since.isoformat() if bar.held_since else None,
        "used": bar.used,
        "left": bar.left,
        "unit": bar.unit,
        "trigger": told.trigger,
        "length": told.length,
        "arithmetic": told.sentence,
        "law": {"ground": told.ground, "text": told.text, "effect": told.effect},
        "stamps": [_stamp(stamp) for stamp in told.stamps],
        "explanation": [_day(line) for line in told.lines],
    }


def _stamp(stamp: StampLine) -> dict[str, str]:
    at = stamp.at.astimezone(SHANGHAI).isoformat()
    return {"at": at, "kind": stamp.kind, "text": stamp.told, "ground": stamp.ground}


def _day(line: DayLine) -> dict[str, Any]:
    return {
        "day": line.day.isoformat(),
        "counted": line.counted,
        "ordinal": line.ordinal,
        "why": line.why,
        "hold": line.hold,
        "name": line.name,
        "notice": line.notice,
        "text": line.told,
    }
