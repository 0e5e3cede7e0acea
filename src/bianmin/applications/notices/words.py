"""What papers of applications say for codes, days and periods: Chinese, from ``words.toml``."""

from pathlib import Path

from bianmin.casework.notices import words as common
from bianmin.law.limits import Limit
from bianmin.notices.wordbook import WordBook, day, last_day

__all__ = ["by_law", "day", "last_day", "perhaps", "period", "points", "say"]

BOOK = WordBook(Path(__file__).with_name("words.toml"), common.BOOK)
say, points, perhaps, period = BOOK.say, BOOK.points, BOOK.perhaps, BOOK.period

DUTY = "SS-INACTION"


def by_law(limit: Limit | None) -> str:
    """The law's limit of an application in words; of the general duty to act, where it stands."""
    if limit is None:
        return say("said", "no_law_limit")
    told = period(limit.value, limit.unit)
    return say("said", "duty", limit=told, article=limit.ground) if limit.id == DUTY else told
