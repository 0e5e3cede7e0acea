"""Invented names and numbers: nobody who lives has them. Deterministic for a seed."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from random import Random

from bianmin.law.identifiers import check_id_number, check_uscc
from bianmin.law.refusal import Refusal
from bianmin.people.invented import REGION

TRADES = ("种植专业合作社", "养殖专业合作社", "超市", "农产品有限公司", "建材有限公司", "餐饮店")
OLDEST, YOUNGEST = date(1938, 1, 1), date(2004, 12, 31)


@cache
def words(name: str) -> tuple[str, ...]:
    """A shipped list of words, one blank or line break between two."""
    text = (files(__package__) / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def person(chance: Random) -> str:
    """A name; the commonest surnames come first in the list and are drawn more often."""
    surnames = words("surnames")
    surname = surnames[int(len(surnames) * chance.random() ** 2)]
    return surname + chance.choice(words("given_names"))


def people(chance: Random) -> Iterator[str]:
    """Names without end, the rare ones first: unusual characters, one very long."""
    yield from words("rare_names")
    while True:
        yield person(chance)


def organisation(chance: Random) -> str:
    """A name that says that it is invented."""
    return f"示例{chance.choice(words('given_names'))}{chance.choice(TRADES)}"


def id_number(serial: int, chance: Random) -> str:
    """A resident's number with a birth date, unique by ``serial`` (below 1000 a day of birth)."""
    born = OLDEST + timedelta(days=chance.randrange((YOUNGEST - OLDEST).days))
    return _completed(f"{REGION}{born:%Y%m%d}{serial % 1000:03d}", check_id_number, "0123456789X")


def uscc(serial: int) -> str:
    """A social credit code of the region that does not exist."""
    body = f"93{REGION}{900_000_000 + serial}"
    return _completed(body, check_uscc, "0123456789ABCDEFGHJKLMNPQRTUWXY")


def mobile(serial: int) -> str:
    return f"1380000{serial % 10_000:04d}"


def _completed(body: str, check: Callable[[str], str], signs: str) -> str:
    """The body with the one check character that makes it right."""
    for sign in signs:
        try:
            return check(body + sign)
        except Refusal:
            continue
    raise ValueError(f"no check character fits {body}")
