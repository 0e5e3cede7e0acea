"""A program: an application of low-income aid whose publicity went up eight days ago.

A story cannot wait seven days, and nothing may move the site's clock; so the same steps are taken
here through the same door, at instants of the last ten days, and the story goes on from there.
"""

import json
from datetime import datetime, timedelta

from bianmin.law.zone import SHANGHAI
from tests import build

ITEM = "MZ-001"
PUBLISHED_DAYS_AGO = 8


def published(name: str, number: str, now: datetime) -> build.Case:
    """Taken in with two originals, carried up, accepted, visited, reviewed, published."""
    went_up = now - timedelta(days=PUBLISHED_DAYS_AGO)
    begun = went_up - timedelta(days=1)
    party = build.register_person(
        name=name, id_number=number, division=build.VILLAGE, by=None, at=begun
    )
    case = build.an_application(
        item=ITEM, party=party, at=begun, materials=_brought(begun), key=f"earlier-{party.pk}"
    )
    minutes = iter(range(10, 60, 10))
    for step in ("hand_up", "accept"):
        case.take(step, at=begun + timedelta(minutes=next(minutes)))
    colleague = build.on_post(case.stay.post, rank="B").account
    at = begun + timedelta(minutes=next(minutes))
    case.take("report_visit", at=at, facts={"second": colleague})
    case.take("endorse", at=went_up, facts={"opinion": "agree"})
    return case


def _brought(at: datetime) -> list[build.Brought]:
    """The first two papers with an original each."""
    papers = build.everything(ITEM, at)
    return [build.Brought(paper.key, "here", int(place < 2)) for place, paper in enumerate(papers)]


def main(name: str, number: str) -> str:
    """Where it is now, as JSON."""
    case = published(name, number, datetime.now(SHANGHAI))
    return json.dumps({"matter": case.matter, "code": case.code})
