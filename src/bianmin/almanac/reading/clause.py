"""One clause of a notice's text, read word by word; what is not understood is refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from . import clause_refusals as refusals
from .dates import DATE, Written, dates, spoken
from .notice import OFF, WORK, Extension, MovedDay, StatedSum

NAME = re.compile(r"([^:,。\d()]{1,30}):")
SPEAKS_OF_DAYS = re.compile(r"放假|上班|调休|\d日")
URGED = re.compile(r"鼓励[^。]*")
"""What employers are urged to grant is no day off of the law (2024: 除夕)."""


@dataclass(frozen=True)
class Clause:
    """A numbered paragraph: its mark (一、) and its words."""

    mark: str
    words: str


@dataclass
class Reading:
    """What has been read so far of a notice on ``subject``; ``name`` is what the clause is on."""

    year: int
    subject: str
    name: str = ""
    days: list[MovedDay] = field(default_factory=list)
    sums: list[StatedSum] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)
    clause: str = ""
    uncounted: list[date] = field(default_factory=list)

    def dates(self, words: str) -> list[date]:
        """The days written in the words, each weekday checked."""
        written = [Written(*parts) for parts in dates(words)]
        return [one.resolved(self.clause, self.year, self.name) for one in written]

    def move(self, days: list[date], kind: str) -> None:
        if not self.name:
            raise refusals.nameless_clause(self.clause)
        self.days += [MovedDay(day, kind, self.name) for day in days]


def read_clause(clause: Clause, reading: Reading) -> None:
    """Add what the clause says to ``reading``. Raises Refusal naming the clause."""
    words = clause.words.replace("\n", "")
    reading.clause, reading.uncounted = clause.mark.rstrip("、"), []
    reading.name = reading.subject
    if (named := NAME.match(words)) and SPEAKS_OF_DAYS.search(words):
        reading.name, words = named[1], words[named.end() :]
    for sentence in re.split("[。;]", words):
        if SPEAKS_OF_DAYS.search(URGED.sub("", sentence)):
            _read_sentence(sentence, reading)


def _read_sentence(sentence: str, reading: Reading) -> None:
    """Phrase after phrase, from the left."""
    rest = sentence
    while rest := rest.lstrip(","):
        for pattern, understand in PHRASES:
            if found := pattern.match(rest):
                understand(found, reading)
                rest = rest[found.end() :]
                break
        else:
            raise refusals.not_understood(reading.clause, rest)


def _off(found: re.Match[str], reading: Reading) -> None:
    """``1月1日至3日放假调休``, ``1月1日放假1天``, ``4月7日补休``."""
    first, *more = reading.dates(found["span"])
    last = more[0] if more else first
    if last < first:
        raise refusals.backwards(reading.clause, found["span"])
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    reading.move(days, OFF)
    reading.uncounted += days
    if found["stated"]:
        _compare(int(found["stated"]), reading)


def _work(found: re.Match[str], reading: Reading) -> None:
    """``2月14日(周六)、2月28日(周六)上班``."""
    reading.move(reading.dates(found["list"]), WORK)


def _sum(found: re.Match[str], reading: Reading) -> None:
    """``共3天``."""
    _compare(int(found["stated"]), reading)


def _compare(stated: int, reading: Reading) -> None:
    """The days off named since the last sum, against the sum."""
    days, reading.uncounted = reading.uncounted, []
    if len(days) != stated:
        raise refusals.wrong_sum(reading.clause, reading.name, stated, len(days))
    reading.sums.append(StatedSum(reading.name, stated))


def _extend(found: re.Match[str], reading: Reading) -> None:
    """``延长2020年春节假期至2月2日,2月3日起正常上班`` (2020)."""
    until, *back = reading.dates(found["until"] + (found["back"] or ""))
    if back and back[0] != until + timedelta(days=1):
        raise refusals.gap_before_work(reading.clause, spoken(until), spoken(back[0]))
    reading.extensions.append(Extension(found["name"], until))


def _nothing(found: re.Match[str], reading: Reading) -> None:
    """Words that move no day of their own."""


Understand = Callable[[re.Match[str], Reading], None]
OFF_WORDS = "(?:放假调休|调休放假|放假|补休)"
PHRASES: tuple[tuple[re.Pattern[str], Understand], ...] = tuple(
    (re.compile(pattern), understand)
    for pattern, understand in (
        (rf"(?P<span>{DATE}(?:[至到\-~]{DATE})?){OFF_WORDS}(?:(?P<stated>\d+)天)?", _off),
        (rf"(?P<list>{DATE}(?:[、,和及]{DATE})*)(?:正常|照常)?上班", _work),
        (r"共(?:计)?(?:放假)?(?P<stated>\d+)天", _sum),
        (
            rf"延长(?:\d{{4}}年)?(?P<name>[^\d,]+?)假期至(?P<until>{DATE})"
            rf"(?:,(?P<back>{DATE})起(?:正常)?上班)?",
            _extend,
        ),
        (r"与周末连休|不调休|鼓励.*", _nothing),
    )
)
