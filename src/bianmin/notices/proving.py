"""Is this paper ours, and does it still hold? Asked by its code, or by the file itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from itertools import islice

from .models import Paper, Withdrawn

CODE = re.compile("文书码 ([2-9A-HJKMNP-Z]{10})".encode())
"""As ``frame.typ`` writes it among the keywords, which PDF/A keeps readable."""

END = b"%%EOF"
MOST_REVISIONS = 20
MOST_CODES = 20
"""A file may be made to name thousands, each of which would be looked for."""


class State(StrEnum):
    """How a paper stands."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    PRACTICE = "practice"


@dataclass(frozen=True)
class Proof:
    """A paper of ours; ``by`` is the one that replaced or withdrew it, ``since`` when."""

    paper: Paper
    state: State
    by: Paper | None = None
    since: datetime | None = None


class Found(StrEnum):
    """What a file is: the very one we issued, with something added behind it, another one that
    bears the code of a paper of ours, or nothing we know."""

    GENUINE = "genuine"
    EXTENDED = "extended"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Recognised:
    found: Found
    paper: Paper | None = None


def proof_of(paper: Paper) -> Proof:
    """How the paper stands now."""
    if paper.training:
        return Proof(paper, State.PRACTICE)
    if newer := Paper.objects.filter(replaces=paper).first():
        return Proof(paper, State.REPLACED, newer, newer.issued_at)
    if gone := Withdrawn.objects.select_related("by_paper").filter(paper=paper).first():
        return Proof(paper, State.WITHDRAWN, gone.by_paper, gone.at)
    return Proof(paper, State.IN_FORCE)


def recognise(content: bytes, *, claimed: Paper | None = None) -> Recognised:
    """What a PDF is that somebody has; ``claimed`` the paper whose code was typed in with it.

    Compared by the SHA-256 of the whole, then of what it was before something was added behind it.
    Nothing of the file is interpreted.
    """
    if paper := Paper.objects.filter(digest=sha256(content).hexdigest()).first():
        return Recognised(Found.GENUINE, paper)
    for earlier in _earlier(content):
        if paper := Paper.objects.filter(digest=earlier).first():
            return Recognised(Found.EXTENDED, paper)
    paper = claimed or _by_code_inside(content)
    return Recognised(Found.ALTERED, paper) if paper else Recognised(Found.UNKNOWN)


def _earlier(content: bytes) -> Iterator[str]:
    """The digests of what the file was at each earlier end: who adds to a PDF writes behind it."""
    read, done, at = sha256(), 0, content.find(END)
    for _ in range(MOST_REVISIONS):
        if at < 0:
            return
        for end in range(at + len(END), min(at + len(END) + 3, len(content))):
            read.update(content[done:end])
            done = end
            yield read.hexdigest()
        at = content.find(END, at + len(END) + 2)


def _by_code_inside(content: bytes) -> Paper | None:
    for found in islice(CODE.finditer(content), MOST_CODES):
        if paper := Paper.objects.filter(access_code=found[1].decode()).first():
            return paper
    return None
