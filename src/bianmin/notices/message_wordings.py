"""The wording of a message: plain text with named places, never markup, never code."""

from dataclasses import dataclass
from string import Formatter

IN_TITLES = frozenset({"item", "year", "by_whom"})
"""What a title may name: things, and whether a citizen or the county urges; nobody's data, since
it shows on a locked phone and in a mail's subject."""


class WordingFault(ValueError):
    """A wording that cannot be filled safely."""


@dataclass(frozen=True)
class MessageWording:
    """``title`` and ``text`` name their places as ``{place}``; ``email`` is said by mail instead.

    ``asks``: something is expected of her, so that it is said at once, also in quiet hours.
    ``by_law``: it must be told, so that nobody is spared it. Raises WordingFault for a place that
    is not a plain name (``{a.b}``, ``{0}``, ``{a!r}``), and for a title that tells of a person.
    """

    key: str
    title: str
    text: str
    email: str = ""
    asks: bool = False
    by_law: bool = False

    def __post_init__(self) -> None:
        for name, spec, conversion in _fields(self.title + self.text + self.email):
            if not name.isidentifier() or spec or conversion:
                raise WordingFault(f"message {self.key}: a place is a plain name, not {{{name}}}")
        if told := self.places_of("title") - IN_TITLES:
            raise WordingFault(f"message {self.key}: its title would tell {sorted(told)}")

    @property
    def places(self) -> frozenset[str]:
        """All of them, on whatever channel."""
        return self.places_by("sms") | self.places_by("email")

    def places_of(self, part: str) -> frozenset[str]:
        """The places of its title, text or email."""
        said = self.text_by("email") if part == "email" else getattr(self, part)
        return frozenset(name for name, _, _ in _fields(said))

    def places_by(self, channel: str) -> frozenset[str]:
        """All that must be filled for a channel."""
        return self.places_of("title") | self.places_of("email" if channel == "email" else "text")

    def text_by(self, channel: str) -> str:
        """What is said on a channel."""
        return self.email or self.text if channel == "email" else self.text


def _fields(text: str) -> list[tuple[str, str, str | None]]:
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as fault:
        raise WordingFault(str(fault)) from fault
    return [(name, spec or "", convert) for _, name, spec, convert in parsed if name is not None]
