"""Shipped items to be changed, and files made of them."""

import copy
import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bianmin.catalogue import shipped
from bianmin.catalogue.services import ImportReport

MONDAY = date(2026, 11, 2)
LATER = date(2100, 1, 4)
AT = datetime(2026, 11, 2, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
SHIPPED: list[dict[str, Any]] = json.loads(shipped.ITEMS.read_text(encoding="utf-8"))["items"]
SOME = ("MZ-001", "MZ-003", "MZ-016", "RS-011", "SC-001", "SC-007", "GA-007", "NY-001")


def item(code: str) -> dict[str, Any]:
    """A copy of a shipped item, to be changed."""
    return copy.deepcopy(next(row for row in SHIPPED if row["code"] == code))


def file_of(*items: dict[str, Any], **top: Any) -> bytes:
    """A file of items as a county would send it."""
    document = {"version": "t", "count": len(items), "items": list(items), **top}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


Take = Callable[..., ImportReport]
