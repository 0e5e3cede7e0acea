"""Specimen seals (样章) for the bodies of towns and county, each marked as such all over."""

from datetime import datetime, timedelta

from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from bianmin.notices import seals, specimens

WIDTH = 42
"""Millimetres across, like most seals of a county's bodies."""


def enter(at: datetime, *, since: timedelta) -> None:
    """Enter one for each body, in use since so long before ``at``; villages stamp by hand."""
    day = day_of(at)
    for body in network.directory().bodies.values():
        if body.tier < Tier.TOWN or day not in body.days:
            continue
        seals.enter(
            body=body.id,
            name=f"{body.name}（演示样章）",
            image=specimens.specimen(body.name, at),
            width=WIDTH,
            from_day=day_of(at - since),
            by=None,
            at=at,
            specimen=True,
        )
