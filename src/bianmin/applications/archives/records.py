"""The ledger and the limits of a matter of any kind, as its package holds them."""

import json
from collections.abc import Iterator
from typing import Any

from bianmin.casework.scenes import Scene
from bianmin.matters.plan import entry_text
from bianmin.matters.recheck import as_written


def entries(scene: Scene) -> bytes:
    """A line for each entry, with the text over which its hash runs."""
    return "".join(_lines(scene)).encode()


def _lines(scene: Scene) -> Iterator[str]:
    for row in sorted(scene.entries, key=lambda entry: entry.version):
        text = entry_text(scene.matter.number, as_written(row))
        told = {"head": bytes(row.head).hex(), "text": text}
        yield json.dumps(told, ensure_ascii=False) + "\n"


def clocks(scene: Scene) -> list[dict[str, Any]]:
    """Each limit with the marks on it."""
    return [
        {
            "clock": clock.name,
            "limit": clock.pinned.content,
            "started_at": clock.started_at,
            "stopped_at": clock.stopped_at,
            "days_used": clock.used_days,
            "days_late": clock.late_days,
            "stamps": [
                {"kind": s.kind, "at": s.at, "hold": s.hold, "article": s.article,
                 "value": s.value, "version": s.version}
                for s in scene.stamps.get(clock.name, ())
            ],
        }
        for clock in scene.clocks
    ]  # fmt: skip


def as_json(value: Any) -> bytes:
    """As people can read it too."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str).encode()
