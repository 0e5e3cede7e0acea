"""What papers and messages of every kind of matter say for codes, days and periods: Chinese."""

from pathlib import Path

from bianmin.notices.wordbook import WordBook, day, last_day

__all__ = ["BOOK", "day", "last_day", "perhaps", "period", "say"]

BOOK = WordBook(Path(__file__).with_name("words.toml"))
say, perhaps, period = BOOK.say, BOOK.perhaps, BOOK.period
