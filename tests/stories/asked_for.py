"""A program: the requests that lie with an office this morning, one for each way to end.

Some came weeks ago, and what she was asked for is overdue: nothing may move the site's clock, so
their first steps are taken here, through the same door, at instants of the last weeks.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bianmin.information import services
from bianmin.law.zone import SHANGHAI
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.modules.information.cases import Asking, filing
from tests.stories.asking import Told, told

LONG_AGO = timedelta(days=60)
PAGES = 50
"""More than are free."""
ONLINE = "provided"
"""She sends this one herself, on the portal's pages."""


def unclarified(case: Asking, at: datetime) -> None:
    case.do("ask_clarification", at, words={"reason": "请写明是哪一年、关于什么事的文件。"})


def unpaid(case: Asking, at: datetime) -> None:
    case.do("examined", at)
    case.do("charge", at, basis="pages", count=PAGES)


def answered(case: Asking, at: datetime) -> None:
    """She has the reply already; the same is asked again this morning."""
    words = {"reason": "您申请的验收结论予以公开。"}
    case.do("provide_at_once", at, ground="provided", words=words)


LAPSED: Mapping[str, Callable[[Asking, datetime], None]] = {
    "not_clarified": unclarified,
    "not_paid": unpaid,
}


def registered(one: Told, by: Actor, at: datetime) -> Asking:
    party = build.register_person(
        name=one.who.name,
        id_number=one.who.number,
        phone=one.who.phone,
        division=build.VILLAGE,
        by=None,
        at=at,
    )
    key = f"{one.outcome} {at:%Y-%m-%d}"
    letter = filing(by, party, one.wanted)
    made = services.register(filing=letter, by=by, at=at, key=key)[0]
    return Asking(made.matter, made.code, letter.body)


def lying(one: Told, by: Actor, now: datetime) -> Asking:
    if one.outcome in LAPSED:
        case = registered(one, by, now - LONG_AGO)
        LAPSED[one.outcome](case, now - LONG_AGO)
        return case
    if one.outcome == "repeated":
        answered(registered(one, by, now - LONG_AGO), now - LONG_AGO)
    return registered(one, by, now)


def all_of_them(now: datetime) -> dict[str, list[int | str]]:
    """Matter and tracking code of each; what is overdue was ended by the law."""
    by = build.at_desk(build.TOWN, "reviewer")
    found = {code: lying(one, by, now) for code, one in told().items() if code != ONLINE}
    sweep(now)
    return {code: [case.matter, case.code] for code, case in found.items()}


def main() -> str:
    """Where each lies, as JSON."""
    return json.dumps(all_of_them(datetime.now(SHANGHAI)))
