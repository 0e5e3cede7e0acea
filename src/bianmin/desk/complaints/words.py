"""What the desk says for the codes of complaints."""

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from bianmin.complaints.findings import FINDINGS, GROUNDS
from bianmin.complaints.models import Category, Channel, Subject
from bianmin.matters.models import Entry

from .. import words
from .scene import ComplaintScene

HEARD = (
    ("complained_of", gettext_lazy("Who is complained of")),
    ("head", gettext_lazy("Who heads the office")),
    ("witness", gettext_lazy("Somebody who was there")),
)
CODES: Mapping[str, Mapping[str, str | Promise]] = {
    "channel": dict(Channel.choices),
    "category": dict(Category.choices),
    "subject": dict(Subject.choices),
    "heard": dict(HEARD),
}
"""The facts of an entry that are codes, and their words."""


def finding(code: str) -> str:
    """How it was concluded; empty while it is not."""
    return words.label(FINDINGS[code]) if code else ""


def ground(code: str) -> str:
    """Why it is not taken up."""
    return words.label(GROUNDS[code])


def notes(scene: ComplaintScene, entry: Entry) -> Iterator[str]:
    """What was coded with an entry, in words."""
    facts = entry.facts
    yield from (str(told[facts[name]]) for name, told in CODES.items() if facts.get(name) in told)
    if facts.get("ground") in GROUNDS:
        yield ground(facts["ground"])


ENDED: Mapping[str, str | Promise] = {
    "not_accepted": gettext_lazy("Not taken up"),
    "withdrawn": gettext_lazy("Withdrawn by who complains"),
    "void": gettext_lazy("Void: it had been entered twice"),
}
"""How a complaint ended without a conclusion."""
