"""Questions asked of the bulk reckoner in the tests, and its answers as Python sees them."""

import json
from typing import Any

from bianmin.law.bulk import Answering, Place
from tests.law.days import CALENDAR

PLACE = Place(CALENDAR)
ANSWERING = Answering(lambda region: PLACE, lambda sentence: sentence)


def said(line: bytes) -> dict[str, Any]:
    """The answer to a raw line."""
    answer = ANSWERING.line(line)
    assert answer.endswith(b"\n") and answer.count(b"\n") == 1
    told: dict[str, Any] = json.loads(answer)
    return told


def ask(**question: Any) -> dict[str, Any]:
    """The answer to a question."""
    return said(json.dumps({"id": "a1", **question}).encode())
