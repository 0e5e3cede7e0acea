"""Who reads an entry: everybody, or the unit's own staff alone (003: 对外公开、对内公开)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bianmin.network.cards import BodyCard
from bianmin.network.kinds import BodyKind
from bianmin.network.models import Body
from bianmin.policy import selectors as policy

from ..models import Disclosure
from ..models.disclosures import Audience, Ground
from ..policies import AUDIENCES
from . import categories, refusals
from .rules import refuse_faults


def offers_inside(day: date) -> bool:
    """Whether the county's units tell their own staff what is not everybody's."""
    return Audience.INTERNAL in policy.value(AUDIENCES, day)


def discloses(body: BodyCard | Body) -> bool:
    """Whether the body has a guide and a directory: every organ, and the government (条例 10)."""
    return body.is_organ or body.kind == BodyKind.GOVERNMENT


def headings(body: BodyCard | Body) -> list[categories.Category]:
    """Under what a unit tells its own staff."""
    return categories.inside(organ=discloses(body))


def refuse_others(row: Disclosure, audience: str) -> None:
    """Raises Refusal: an entry stays for those for whom it was begun."""
    if row.audience != audience:
        raise refusals.audience_stays()


def refuse_wrong(told: Mapping[str, Any], *, body: Body, day: date) -> None:
    """Raises Refusal: the county has no such disclosure, the category is another audience's, there
    is no ground for keeping it from everybody, or it is everybody's elsewhere already."""
    if told["audience"] == Audience.PUBLIC:
        refuse_faults(told["category"], tier=body.tier)
        if told["ground"]:
            raise refusals.ground_not_needed()
        return
    if not offers_inside(day):
        raise refusals.no_inside()
    if told["ground"] not in Ground.values:
        raise refusals.ground_missing()
    if told["public_since"] is not None:
        raise refusals.public_elsewhere()
    if told["category"] not in {one.code for one in headings(body)}:
        raise refusals.unknown_heading()
