"""``bianmin reckon``: JSON lines from standard input, answered on standard output.

Without a database, by the shipped notices; the management command of this name answers by the
county's own calendar. Fields of a line: law/bulk/question.py.
"""

import codecs
import gettext
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from bianmin.almanac.shipped import shipped_notices
from bianmin.law.bulk import Answering, Place
from bianmin.law.bulk.lines import Places, Say
from bianmin.law.calendars import compose
from bianmin.law.refusal import mark

HELP = "Reckon periods in bulk: one JSON question a line on standard input, one answer a line."
SHIPPED = "--shipped"
SHIPPED_HELP = "by the notices shipped with the program, whatever the database says"
_LOCALE = Path(__file__).parent / "locale"
_AT_ONCE = 1 << 20
_INTERRUPTED = 130


def needs_no_house(arguments: Sequence[str], *, at_home: bool) -> bool:
    """Whether the arguments ask for ``reckon`` where no county's calendar is to be asked."""
    if arguments[:1] != ["reckon"]:
        return False
    return SHIPPED in arguments or not (at_home or os.environ.get("DATABASE_URL"))


def main(arguments: Sequence[str]) -> None:
    """Answer by the shipped notices."""
    parser = ArgumentParser(prog="bianmin reckon", description=HELP)
    parser.add_argument(SHIPPED, action="store_true", help=SHIPPED_HELP)
    parser.parse_args(arguments)
    run(*shipped())


def shipped() -> tuple[Places, str]:
    """The country's calendar for every region, and what to say of it."""
    notices = list(shipped_notices())
    moved = [(day.date, day.kind) for notice in notices for day in notice.days]
    years = [notice.year for notice in notices]
    place = Place(compose(f"shipped {max(years)}", moved, {}, "", years))
    told = say(mark("Working days by the shipped notices of %(first)s to %(last)s."))
    return lambda region: place, told % {"first": min(years), "last": max(years)}


def say(sentence: str) -> str:
    """A sentence of the law in Chinese; as it stands where no catalogue was compiled."""
    return _catalogue.gettext(sentence)


def run(places: Places, told: str) -> None:
    """Say which calendar it is, then answer line by line until the input or the reader ends."""
    sys.stderr.write(f"{told}\n")
    try:
        with open(sys.stdin.fileno(), "rb", closefd=False) as source:
            stream(places, say, source, sys.stdout.buffer)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


def stream(places: Places, say: Say, source: BufferedReader, target: BinaryIO) -> None:
    """Answer what has come as soon as it has come; no more than that is kept."""
    answering = Answering(places, say)
    for lines in _arriving(source):
        target.write(b"".join(answering.lines(lines)))
        target.flush()


def _arriving(source: BufferedReader) -> Iterator[list[bytes]]:
    """The whole lines of each piece that arrives; a mark of byte order before them is no text."""
    rest = source.read1(_AT_ONCE).removeprefix(codecs.BOM_UTF8)
    piece = rest
    while piece:
        *whole, rest = rest.split(b"\n")
        yield whole
        piece = source.read1(_AT_ONCE)
        rest += piece
    if rest:
        yield [rest]


_catalogue = gettext.translation("django", _LOCALE, languages=["zh_Hans"], fallback=True)
