"""What papers about complaints say for codes, days and periods: Chinese, from ``words.toml``."""

from pathlib import Path

from bianmin.casework.notices import words as common
from bianmin.notices.wordbook import WordBook, day, last_day

__all__ = ["day", "last_day", "perhaps", "period", "say"]

BOOK = WordBook(Path(__file__).with_name("words.toml"), common.BOOK)
say, perhaps, period = BOOK.say, BOOK.perhaps, BOOK.period
