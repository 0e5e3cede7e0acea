"""What is kept of a person, on paper for herself; set anew each time, never kept."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bianmin.casework import kinds
from bianmin.network.selectors import directory
from bianmin.notices import standing
from bianmin.people.models import Party

from .notices import words
from .own_data import everything_of

KIND = "own_data"


def paper(party: Party, *, body: int, at: datetime) -> bytes:
    """本人信息清单 as a PDF."""
    told, organ = everything_of(party, at=at), directory().body(body)
    person = told["person"]
    facts = {
        "organ_name": organ.name,
        "contact": organ.phone,
        "you": "您",
        "made_at": told["made_at"],
        **{name: person[name] for name in ("name", "id_number", "phone", "email", "address")},
        "kept": [line for part, heading in _parts() for line in _lines(told, part, heading)],
    }
    return standing.anew(kind=KIND, facts=facts, at=at)


AFTER = ("looks", "messages", "requests")


def _parts() -> Iterator[tuple[str, str]]:
    """What is told in which order, and under which heading: her matters of each kind in between."""
    yield "earlier", words.say("own_data", "earlier")
    yield from ((one.part, heading) for heading, one in kinds.hers().items())
    yield from ((part, words.say("own_data", part)) for part in AFTER)


def _lines(told: dict[str, Any], part: str, heading: str) -> Iterator[dict[str, str]]:
    """The part's heading stands with its first line."""
    rows = told[part][:-1] if part == "earlier" else told[part]
    said = [_said(row) for row in rows] or [words.say("own_data", "none")]
    for number, line in enumerate(said):
        yield {"part": "" if number else heading, "said": line}


def _said(row: dict[str, Any]) -> str:
    """All that a row holds, in its order."""
    return "　".join(filter(None, (_told(row[name]) for name in row if name not in UNTOLD)))


UNTOLD = frozenset({"channel", "outcome_code"})
"""Codes for programs."""


def _of_list(one: Any) -> str:
    """A name, or a paper or member of the household by what is said of each, without labels."""
    return " ".join(filter(None, one.values())) if isinstance(one, dict) else str(one)


def _told(value: Any) -> str:
    """A text, a list (of papers, of a household's members), or answers by their labels."""
    if isinstance(value, dict):
        return "；".join(f"{label}：{_told(said)}" for label, said in value.items() if said)
    if isinstance(value, list):
        return "、".join(_of_list(one) for one in value)
    return str(value)
