"""The wall of rules (制度墙): one rule to a sheet, A4 or A3, as it holds today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bianmin.information.disclosed.rulebook import Held
from bianmin.information.models import Disclosure
from bianmin.network.cards import BodyCard
from bianmin.notices import standing
from bianmin.notices.places import spoken_day

from . import style

KIND = "site_rules"
SIZES = ("a4", "a3")


def in_force(held: Sequence[Held]) -> list[Disclosure]:
    """The editions that hold, with their texts; one statement."""
    wanted = [one.current.pk for one in held if one.current]
    rows = Disclosure.objects.in_bulk(wanted)
    return [rows[pk] for pk in wanted]


def read(held: Sequence[Held]) -> list[tuple[Disclosure, Held]]:
    """Each rule with the text of the edition that tells of it; one statement."""
    rows = Disclosure.objects.in_bulk([one.newest.pk for one in held])
    return [(rows[one.newest.pk], one) for one in held]


@dataclass(frozen=True, slots=True)
class Wall:
    """Where sheets hang: the name over them, whom to call there, and A4 or A3."""

    name: str
    body: BodyCard
    size: str


def facts(rows: Sequence[Disclosure], wall: Wall, day: date) -> dict[str, Any]:
    """What the sheets say."""
    return {
        **style.letterhead(wall.body, day),
        "site": wall.name,
        "size": wall.size,
        "rules": [_sheet(row) for row in rows],
    }


def pdf(rows: Sequence[Disclosure], wall: Wall, *, address: str, day: date, marked: bool) -> bytes:
    """The sheets. ``address`` is the page they lead to; where they are ``marked``, it says whether
    they still hold."""
    return standing.sheet(
        kind=KIND,
        facts=facts(rows, wall, day),
        addressee="",
        scan_path=address.lstrip("/"),
        day=day,
        marked=marked,
    )


def _sheet(row: Disclosure) -> dict[str, Any]:
    assert row.holds_from is not None and row.edition is not None, row.pk
    return {
        "title": row.title,
        "text": "\n".join(line.strip() for line in row.text.splitlines() if line.strip()),
        "keeper": row.keeper,
        "number": row.document_number,
        "edition": f"第{row.edition}版",
        "from_day": spoken_day(row.holds_from).partition("（")[0],
    }
