"""An item that is handled jointly, and a case of it that lies with its lead window."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from tests import build
from tests.build import Case, moment
from tests.modules.catalogue.items import AT, MONDAY, item, publish_file

from .ways import reach

ITEM = "CG-002"
NAMED = ("公安局", "自然资源和规划局")
OPENED = moment("2026-11-03 Tue 09:00")
ASKED = moment("2026-11-03 Tue 15:00")


def joint_item(**other: Any) -> dict[str, Any]:
    """The shipped item, with two departments that are heard besides the lead."""
    rows = [
        {"department": NAMED[0], "task": "是否影响道路交通安全", "days": 2},
        {"department": NAMED[1], "task": "是否符合规划", "days": None},
    ]
    return {**item(ITEM), "joint_departments": rows, **other}


def led_case(at: datetime = OPENED, *, photo: int = 0) -> Case:
    """With the lead window of the county, which is to decide."""
    publish_file(joint_item(), day=at.date() if at < OPENED else MONDAY, at=min(at, AT))
    by, brought = build.at_desk(build.COUNTY, "window"), build.everything(ITEM, at)
    if photo:
        brought[0] = replace(brought[0], pages=(photo,))
    case = build.an_application(
        item=ITEM, at=at, by=by, mode="window", mandate="not_needed", materials=brought
    )
    reach(case, "decide", at=at)
    return case
