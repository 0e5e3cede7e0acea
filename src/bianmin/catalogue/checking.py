"""All that can be said against an item: by schema, rules, calendar and county."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from bianmin.law.calendar import Calendar

from . import hurdles, prerequisites, publicity, rules
from .content import ItemContent, read_item
from .findings import Finding, Level
from .overruns import overrun
from .schema import complaints


@dataclass(frozen=True)
class Grounds:
    """What an item is held against besides itself.

    ``day`` is the first on which it is to hold; without a ``calendar`` units are not compared;
    ``needs`` are the prerequisites of every other item, by code.
    """

    day: date
    calendar: Calendar | None = None
    needs: Mapping[str, Sequence[str]] = field(default_factory=dict)


def against(json_item: dict[str, Any], grounds: Grounds) -> list[Finding]:
    """All findings against an item that is to be published, errors first."""
    content = read_item(json_item)
    found = [
        *_schema(json_item),
        *rules.findings(content),
        *prerequisites.faults(content.code, {**grounds.needs, content.code: content.prerequisites}),
        *publicity.blanks(content, grounds.day),
        *hurdles.findings(content, grounds.day),
        *overruns(content, grounds),
    ]
    return sorted(found, key=lambda finding: finding.level is not Level.ERROR)


def _schema(json_item: dict[str, Any]) -> Iterator[Finding]:
    """The complaints about one item, their paths beginning in it."""
    for fault in complaints({"version": "", "count": 1, "items": [json_item]}):
        yield replace(fault, path=fault.path[2:], item=str(json_item.get("code", "")))


def overruns(content: ItemContent, grounds: Grounds) -> Iterator[Finding]:
    """The promise ends after the law's limit on some day that the calendar has announced."""
    promise, law = content.promised_limit, content.statutory_limit.limit
    if grounds.calendar is None or promise is None or law is None:
        return
    found = overrun(promise, law, grounds.calendar, grounds.day)
    if found:
        values = {
            "days": found.days,
            "accepted": date_format(found.accepted),
            "promise": date_format(found.promise),
            "law": date_format(found.law),
        }
        yield Finding(
            Level.WARNING,
            "may_overrun",
            *_OVERRUN,
            item=content.code,
            path=("promised_limit",),
            values=values,
        )


_OVERRUN: tuple[Any, Any] = (
    _(
        "Accepted on %(accepted)s, the promise would end on %(promise)s, the law's limit already"
        " on %(law)s; so on %(days)s announced days in all."
    ),
    _("The earlier day binds. Promise less, or promise in the law's unit."),
)
