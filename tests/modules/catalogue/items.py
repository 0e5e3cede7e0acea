"""Shipped items to be changed, and files made of them."""

import copy
import json
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf

from bianmin.catalogue import selectors, services, shipped
from bianmin.catalogue.columns import content_digest
from bianmin.catalogue.models import Edition
from bianmin.catalogue.services import ImportReport
from tests import build

MONDAY = date(2026, 11, 2)
LATER = date(2100, 1, 4)
AT = datetime(2026, 11, 2, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
PHONE = "0539-2251234"
SHIPPED: list[dict[str, Any]] = json.loads(shipped.ITEMS.read_text(encoding="utf-8"))["items"]
SOME = ("MZ-001", "MZ-003", "MZ-016", "RS-011", "SC-001", "SC-007", "GA-007", "NY-001")


def item(code: str) -> dict[str, Any]:
    """A copy of a shipped item, to be changed."""
    return copy.deepcopy(next(row for row in SHIPPED if row["code"] == code))


def file_of(*items: dict[str, Any], **top: Any) -> bytes:
    """A file of items as a county would send it."""
    document = {"version": "t", "count": len(items), "items": list(items), **top}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def ready(code: str) -> dict[str, Any]:
    """A shipped item that lacks nothing."""
    return {**item(code), "consult_phone": PHONE}


def publish_file(*items: dict[str, Any], day: date, at: datetime = AT) -> ImportReport:
    """Bring a file in, what is new in it with a telephone, and let another person pass it."""
    held = set(Edition.objects.values_list("content_digest", flat=True))
    whole = [
        row if content_digest(row) in held else {**row, "consult_phone": PHONE} for row in items
    ]
    writer, reviewer = build.an_account().pk, build.an_account().pk
    report = services.bring_in(raw=file_of(*whole), source="a file", day=day, by=writer, at=at)
    for file in selectors.files_waiting():
        services.pass_file(file=file.key, seen=file.seen, day=day, by=reviewer, at=at)
    return report


def a_pdf() -> bytes:
    """A document of one blank page."""
    document, target = pikepdf.new(), BytesIO()
    document.add_blank_page()
    document.save(target, deterministic_id=True)
    return target.getvalue()


Take = Callable[..., ImportReport]
