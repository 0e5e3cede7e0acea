"""What a page asks for: its fields as they stand there, and its buttons."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = frozenset({"text", "search", "tel", "email", "number", "date", "time", "url", ""})
SENT_AS_IT_IS = frozenset({"hidden", "radio", "checkbox"})

Fields = dict[str, list[str]]


@dataclass
class Asked:
    """``typed``: names of what a person writes; ``given``: what stands there, by name; the names
    and values of its ``buttons``."""

    typed: set[str] = field(default_factory=set)
    given: Fields = field(default_factory=dict)
    buttons: set[tuple[str, str]] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.asked, self.select = Asked(), ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        name = told.get("name", "")
        if tag == "select":
            self.select = name
        elif tag == "option" and self.select and told.get("value"):
            self.asked.given.setdefault(self.select, [told["value"]])
        elif tag == "textarea" and name:
            self.asked.typed.add(name)
        elif tag == "button" and name:
            self.asked.buttons.add((name, told.get("value", "")))
        elif tag == "input" and name:
            self._input(name, told.get("type", ""), told.get("value", "on"))

    def _input(self, name: str, kind: str, value: str) -> None:
        if kind in TYPED:
            self.asked.typed.add(name)
        elif kind in SENT_AS_IT_IS:
            values = self.asked.given.setdefault(name, [])
            if kind == "checkbox" or not values:
                values.append(value)


def asked_on(page: str) -> Asked:
    """All forms of a page together: what is sent too much is not read."""
    reader = _Reader()
    reader.feed(page)
    return reader.asked
