"""How a system is spoken to: signed JSON one way, JSON back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bianmin import calling
from bianmin.notices.gateways.http import GOOD, PASSING, SERVER_FAULT, signature

from .systems import System

SECONDS = 10
LARGEST = 20_000
ELSEWHERE = 300


@dataclass(frozen=True)
class Said:
    """What came back: whether it was taken, whether another attempt may help, the words, the JSON.

    ``told`` is empty where the answer is no JSON object.
    """

    taken: bool
    passing: bool
    words: str
    told: Mapping[str, Any] = field(default_factory=dict)


def ask(system: System, asked: Mapping[str, Any], *, seconds: float = SECONDS) -> Said:
    """``POST`` signed JSON to the system; silence is a passing fault, no exception."""
    body = json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "X-Bianmin-Signature": signature(system.secret, body),
    }
    try:
        answer = calling.post(system.url, body, headers=headers, seconds=seconds, most=LARGEST)
    except OSError as fault:
        return Said(False, True, f"{type(fault).__name__}: {fault}")
    words = f"{answer.status} {answer.body.decode('utf-8', 'replace').strip()}"
    if not GOOD <= answer.status < ELSEWHERE:
        passing = answer.status >= SERVER_FAULT or answer.status in PASSING
        return Said(False, passing, words)
    return Said(True, False, words, _object(answer.body))


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
