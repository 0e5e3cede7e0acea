"""A schedule of fees fixed by law: what the first, the eleventh, the n-th of something costs."""

from dataclasses import dataclass
from datetime import date

FEN_A_YUAN = 100


@dataclass(frozen=True, slots=True)
class Band:
    """From the ``first``-th on each costs ``yuan``, and ``more`` for every further ``every``."""

    first: int
    yuan: int
    every: int = 0
    more: int = 0

    def price_of(self, nth: int) -> int:
        """What the ``nth`` costs, in yuan; it must not lie before the band."""
        return self.yuan + (self.more * ((nth - self.first) // self.every) if self.every else 0)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Bands of a fee, excess progressive: each piece costs what its own place says.

    ``per`` is what is counted, ``counted`` over what, both in Chinese; ``text`` is what the act
    itself says.
    """

    id: str
    act: str
    article: str
    source: str
    title: str
    from_day: date
    per: str
    counted: str
    text: str
    bands: tuple[Band, ...]
    until_day: date | None = None

    @property
    def ground(self) -> str:
        """The act and article it rests on."""
        return f"{self.act}（{self.article}）"

    def is_in_force(self, day: date) -> bool:
        """Whether the row applies on ``day``."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    def band_of(self, nth: int) -> Band:
        """The band in which the ``nth`` lies, counted from 1."""
        return next(band for band in reversed(self.bands) if band.first <= nth)

    def due(self, first: int, last: int) -> int:
        """What the ``first``-th to the ``last``-th cost together, in fen; 0 where there are none.

        ValueError where counting does not begin at 1.
        """
        if first < 1:
            raise ValueError(f"{self.id}: nothing is the {first}-th")
        each = (self.band_of(nth).price_of(nth) for nth in range(first, last + 1))
        return sum(each) * FEN_A_YUAN
