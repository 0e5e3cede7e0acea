"""The people of a county through whose hands a notice goes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction

from bianmin.almanac import approval, selectors
from bianmin.almanac.models import Draft, Notice
from bianmin.almanac.reading.notice import MovedDay
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from tests.modules.almanac import texts

AT = datetime(2026, 12, 2, 9, tzinfo=SHANGHAI)
LATER = AT + timedelta(hours=2)


@dataclass
class Office:
    """Two people of the county, and what they do with notices."""

    first: int
    second: int

    def propose(self, content: bytes, *, by: int | None = None, **told: str) -> Draft:
        told = {"source": "https://www.gov.cn/notice.htm", **told}
        if content.startswith("日期".encode()):  # a table says no title
            told = {"title": "关于调整节假日安排的通知", **told}
        return approval.propose(content=content, by=by or self.first, at=AT, **told)

    def approve(self, draft: Draft, *, by: int | None = None) -> Notice:
        seen = selectors.version()
        return approval.approve(draft=draft.pk, seen=seen, by=by or self.second, at=LATER)

    def record(self, content: bytes) -> Notice:
        return self.approve(self.propose(content))


def refused(act: Callable[[], object]) -> str:
    """The code of the refusal; what was asked is rolled back as in a request of its own."""
    with pytest.raises(Refusal) as told, transaction.atomic():
        act()
    return told.value.code


def table(*rows: tuple[str, str, str]) -> bytes:
    """A table of days: ``("2026-11-27", "off", "国庆节")``."""
    days = [MovedDay(date.fromisoformat(day), kind, name) for day, kind, name in rows]
    return texts.table(days)
