"""A notice's own text: ``一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。``"""

import re
import unicodedata

from . import refusals
from .clause import Clause, Reading, read_clause
from .notice import ReadNotice

MARK = r"[一二三四五六七八九十]{1,3}、"
CLAUSE = re.compile(rf"(?:^|(?<=[\n。]))({MARK})(.*?)(?=\n{MARK}|(?<=。){MARK}|\Z)", re.DOTALL)
TITLE = re.compile(r"(?:[^\n\d。,:]{0,20}(?:政府|办公厅|办公室))?关于[^。,:]{2,60}?的通知")
LONGEST = 20_000
"""Signs of a text; a notice has some eight hundred."""
DOCUMENT = re.compile(r"(?:^|(?<=\n)|(?<=通知))[一-龥]{2,20}〔\d{4}〕\d+号")
YEAR = re.compile(r"(\d{4})年")
SIGNATURE = re.compile(r"\n?[^\n。]{0,40}\n?\d{4}年\d{1,2}月\d{1,2}日(\([^()]*\))?\s*\Z")
HOLIDAYS = re.compile("元旦|春节|清明节|劳动节|端午节|中秋节|国庆节")


def read(text: str) -> ReadNotice:
    """The notice of a pasted text. Raises Refusal naming the clause at fault."""
    if len(text) > LONGEST:
        raise refusals.too_large(LONGEST)
    plain = _plain(text)
    head = plain.partition("一、")[0]
    titled = TITLE.search(head)
    title = re.sub(r"\s", "", titled[0]) if titled else ""
    clauses = [Clause(mark, words) for mark, words in CLAUSE.findall(SIGNATURE.sub("", plain))]
    if not clauses:
        raise refusals.no_clauses()
    reading = Reading(_year(title or head), "、".join(HOLIDAYS.findall(title)))
    for clause in clauses:
        read_clause(clause, reading)
    document = DOCUMENT.search(head)
    return ReadNotice(
        year=reading.year,
        days=tuple(reading.days),
        title=title,
        document=document[0] if document else "",
        sums=tuple(reading.sums),
        extensions=tuple(reading.extensions),
    )


def _plain(text: str) -> str:
    """The text with half-width signs and figures and no blanks but the ends of lines."""
    halves = unicodedata.normalize("NFKC", text).replace("\r", "\n").replace("—", "-")
    lines = re.sub(r"\n+", "\n", re.sub(r"[^\S\n]+", "", halves))
    return lines.strip().replace("星期", "周")


def _year(words: str) -> int:
    """The year of the notice, which its title names."""
    found = YEAR.search(words)
    if not found:
        raise refusals.no_year()
    return int(found[1])
