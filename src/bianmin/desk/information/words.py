"""What the desk says for the codes of requests."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from bianmin.information.models import ApplicantKind, Channel
from bianmin.information.outcomes import BY_CODE
from bianmin.look import words as look
from bianmin.matters.models import Entry

from .. import words
from .scene import OpinionScene, RequestScene

IDENTITY = (
    ("seen", gettext_lazy("The card was looked at")),
    ("copy", gettext_lazy("A copy of the card was enclosed")),
    ("by_phone", gettext_lazy("By telephone number")),
)
CONFIRMED = (
    ("phone", gettext_lazy("By telephone")),
    ("message", gettext_lazy("By message")),
    ("in_person", gettext_lazy("In person")),
    ("post", gettext_lazy("By letter")),
)
FOUND = (
    ("found", gettext_lazy("Found")),
    ("partly", gettext_lazy("Found in part")),
    ("none", gettext_lazy("Not found")),
)
BASIS = (
    ("count", gettext_lazy("By the number of requests")),
    ("pages", gettext_lazy("By the number of pages")),
)
SERVED = (
    ("direct", gettext_lazy("Handed to her")),
    ("post", gettext_lazy("By post")),
    ("online", gettext_lazy("Online, on her page")),
    ("entrusted", gettext_lazy("Through another body")),
    ("left", gettext_lazy("Left with her")),
    ("notice", gettext_lazy("By public notice")),
)
CODES: Mapping[str, Mapping[str, str | Promise]] = {
    "channel": dict(Channel.choices),
    "identity": dict(IDENTITY),
    "how": dict(CONFIRMED),
    "found": dict(FOUND),
    "basis": dict(BASIS),
    "way": dict(SERVED),
}
"""The facts of an entry that are codes, and their words."""


def ground(code: str) -> str:
    """How a request ends, as the list of outcomes names it."""
    return words.label(BY_CODE[code].label)


def yuan(fen: int) -> str:
    """An amount that is kept in fen."""
    return look.money(Decimal(fen) / 100)


def who(kind: str) -> str:
    """Who asks, in the annual report's words."""
    return str(ApplicantKind(kind).label)


def notes(scene: RequestScene | OpinionScene, entry: Entry) -> Iterator[str]:
    """What was coded with an entry, in words."""
    facts = entry.facts
    yield from (str(told[facts[name]]) for name, told in CODES.items() if facts.get(name) in told)
    if code := facts.get("ground"):
        yield ground(code)
    if fen := facts.get("fen"):
        yield yuan(fen)
    if released := facts.get("released"):
        yield gettext("%(count)s files or copies go with it") % {"count": released}


def _answer(scene: RequestScene) -> str:
    return gettext("%(body)s waits for %(name)s to answer what was asked.")


def _third_party(scene: OpinionScene) -> str:
    return gettext("%(body)s waits for the opinion that was asked for.")


AWAITED: Mapping[str, Callable[..., str]] = {"applicant": _answer, "third_party": _third_party}
