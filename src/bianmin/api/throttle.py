"""How often one program, or one address, is answered within a minute."""

from collections import Counter
from datetime import datetime
from threading import Lock

from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from . import refusals
from .policies import REQUESTS

MINUTE = 60


class Window:
    """The minute that runs: how many requests of whom. Each web process counts for itself."""

    def __init__(self) -> None:
        self.minute, self.most = -1, 0
        self.counts: Counter[str] = Counter()
        self.lock = Lock()

    def count(self, who: str, at: datetime) -> None:
        """Count a request; ``Refusal`` where there were too many. Reads the value once a minute."""
        minute = int(at.timestamp()) // MINUTE
        with self.lock:
            if minute != self.minute:
                self.most = int(policy.value(REQUESTS, day_of(at)))
                self.minute, self.counts = minute, Counter()
            self.counts[who] += 1
            if self.counts[who] > self.most:
                raise refusals.too_many()


window = Window()


def seconds_left(at: datetime) -> int:
    """Until the next minute begins."""
    return MINUTE - int(at.timestamp()) % MINUTE
