"""The explanation on A4, in Chinese like every paper."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import override

from bianmin.notices import standing

from .. import words
from .view import DayLine, Explanation, Month

KIND = "clock_explanation"
NOT_COUNTED = "–"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who hands the sheet out, whom to call, what it is about, and where its QR code leads."""

    organ: str
    contact: str
    about: str
    scan_path: str


def pdf(explain: Callable[[], Explanation], head: Letterhead, day: date) -> bytes:
    """The sheet as of ``day``; ``explain`` is asked in Chinese."""
    with override("zh-hans"):
        facts = _facts(explain(), head)
    return standing.sheet(kind=KIND, facts=facts, addressee="", scan_path=head.scan_path, day=day)


def _facts(told: Explanation, head: Letterhead) -> dict[str, Any]:
    bar = told.bar
    trigger = f"（{told.trigger}）" if told.trigger else ""
    return {
        "organ_name": head.organ,
        "contact": head.contact,
        "you": "您",
        "about": head.about,
        "clock": bar.label,
        "began": f"{words.full_day(told.started_at)}{trigger}",
        "length": told.length,
        "due": told.due,
        "ground": told.ground,
        "text": told.text,
        "effect": told.effect,
        "sentence": told.sentence,
        "provisional": str(words.PROVISIONAL) if bar.provisional else "",
        "months": [{"name": words.month(m.first), "cells": _cells(m)} for m in told.months],
        "days": [_day(line) for line in told.shown],
        "stamps": [
            {"at": one.label, "what": one.told, "ground": one.ground} for one in told.stamps
        ],
        "holidays": list(told.notices),
    }


def _cells(month: Month) -> list[str]:
    return [f"{cell.number}|{cell.kind}|{cell.mark}" for week in month.weeks for cell in week]


def _day(line: DayLine) -> dict[str, Any]:
    ordinal = str(line.ordinal) if line.counted else NOT_COUNTED
    return {"day": words.day(line.day), "ordinal": ordinal, "why": line.told}
