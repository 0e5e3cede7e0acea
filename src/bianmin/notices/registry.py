"""Every kind of paper and every wording of a message that the modules have declared."""

from .kinds import PaperKind
from .message_wordings import MessageWording

_papers: dict[str, PaperKind] = {}
_messages: dict[str, MessageWording] = {}


def register(kind: PaperKind) -> PaperKind:
    """Make a kind of paper known. Raises ValueError if its key is taken."""
    if kind.key in _papers:
        raise ValueError(f"two kinds of paper are called {kind.key}")
    _papers[kind.key] = kind
    return kind


def register_message(wording: MessageWording) -> MessageWording:
    """Make a message's wording known. Raises ValueError if its key is taken."""
    if wording.key in _messages:
        raise ValueError(f"two messages are called {wording.key}")
    _messages[wording.key] = wording
    return wording


def paper_kind(key: str) -> PaperKind:
    """Raises LookupError naming the key when no module declared it."""
    if key not in _papers:
        raise LookupError(f"no kind of paper is called {key}")
    return _papers[key]


def message_wording(key: str) -> MessageWording:
    """Raises LookupError naming the key when no module declared it."""
    if key not in _messages:
        raise LookupError(f"no message is called {key}")
    return _messages[key]


def paper_kinds() -> tuple[PaperKind, ...]:
    return tuple(_papers.values())
