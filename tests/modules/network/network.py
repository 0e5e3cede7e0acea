"""Yishui's network as the stories speak of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bianmin.network import models, selectors, services
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory
from bianmin.people.models import Account

MONDAY = date(2025, 11, 24)
NINE = datetime(2025, 11, 24, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
MAZHAN = "371323101000"
SHANSONG = "371323102286"  # 高桥镇山宋村


@dataclass
class Network:
    """Yishui, with what the stories say often."""

    def now(self) -> Directory:
        return selectors.directory()

    def post(self, tier: int, place: str, role: str, *subjects: str) -> PostCard:
        post = self.now().find(subjects, tier, place, role, MONDAY)
        assert post, f"nobody at tier {tier} in {place}"
        return post

    def appoint(self, post: PostCard, account: Account, **given: Any) -> models.Holder:
        wanted: dict[str, Any] = {"rank": "A", "from_day": date(2025, 1, 1), "by": None, "at": NINE}
        return services.appoint(post=post.id, account=account.pk, **{**wanted, **given})

    def leave(self, account: Account, first: date, last: date) -> models.Leave:
        return services.take_leave(
            account=account.pk, from_day=first, until_day=last, by=None, at=NINE
        )
