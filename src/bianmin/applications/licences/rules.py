"""Conditions on steps that touch a licence. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import refusals


def has_run_out(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Silence renews only once the licence's last day has passed (行政许可法 50)."""
    over = date.fromisoformat(facts["until"]) < situation.day
    return None if over else refusals.not_run_out()
