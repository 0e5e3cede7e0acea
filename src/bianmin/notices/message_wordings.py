"""The wording of a message: plain text with named places, never markup, never code."""

from dataclasses import dataclass
from string import Formatter


@dataclass(frozen=True)
class MessageWording:
    """``title`` and ``text`` name their places as ``{place}``.

    Raises ValueError for a place that is not a plain name: ``{a.b}``, ``{0}``, ``{a!r}``.
    """

    key: str
    title: str
    text: str

    def __post_init__(self) -> None:
        for name, spec, conversion in _fields(self.title + self.text):
            if not name.isidentifier() or spec or conversion:
                raise ValueError(f"message {self.key}: a place is a plain name, not {{{name}}}")

    @property
    def places(self) -> frozenset[str]:
        return frozenset(name for name, _, _ in _fields(self.title + self.text))


def _fields(text: str) -> list[tuple[str, str, str | None]]:
    parsed = Formatter().parse(text)
    return [(name, spec or "", convert) for _, name, spec, convert in parsed if name is not None]
