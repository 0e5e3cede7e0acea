"""A counter's hours on one day."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours from ``from_day`` on, with the break at noon; times of China."""

    from_day: date
    opens: time
    break_begins: time
    break_ends: time
    closes: time

    def are_open(self, clock: time) -> bool:
        """Whether the counter serves people at this time of a working day."""
        return self.opens <= clock < self.break_begins or self.break_ends <= clock < self.closes


USUAL = Hours(date.min, time(9), time(12), time(13, 30), time(17))
"""What holds where the county has set nothing."""
