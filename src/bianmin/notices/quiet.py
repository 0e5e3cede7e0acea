"""Quiet hours: when somebody may be sent a message that can wait. Pure."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bianmin.law.zone import SHANGHAI


@dataclass(frozen=True)
class QuietHours:
    """From an hour in the evening until one in the morning; none where both are the same."""

    begin: time
    end: time

    @classmethod
    def of(cls, begin: str, end: str) -> "QuietHours":
        """From hours as policy values say them, ``"20:00"``."""
        return cls(time.fromisoformat(begin), time.fromisoformat(end))

    def after(self, at: datetime) -> datetime:
        """The first instant from ``at`` on at which it is not quiet."""
        local = at.astimezone(SHANGHAI)
        if not self._covers(local.time()):
            return at
        morning = datetime.combine(local.date(), self.end, SHANGHAI)
        return morning if morning > local else morning + timedelta(days=1)

    def _covers(self, hour: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end
