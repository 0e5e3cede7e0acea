"""Every kind of paper and every wording of a message that the modules have declared."""

from collections.abc import Callable
from datetime import datetime

from .kinds import PaperKind
from .message_wordings import MessageWording
from .models import Message

WhenGivenUp = Callable[[Message, datetime], None]
"""What follows when a message is given up, in the transaction of its last attempt."""

_papers: dict[str, PaperKind] = {}
_messages: dict[str, MessageWording] = {}
_given_up: dict[str, WhenGivenUp] = {}


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


def has_paper(key: str) -> bool:
    return key in _papers


def has_message(key: str) -> bool:
    return key in _messages


def message_wordings() -> tuple[MessageWording, ...]:
    """Every message, by key."""
    return tuple(_messages[key] for key in sorted(_messages))


def on_given_up(prefix: str, follow: WhenGivenUp) -> None:
    """What a module does about a message whose ``about`` begins with ``prefix``, given up."""
    _given_up[prefix] = follow


def given_up(message: Message, at: datetime) -> None:
    """Tell the module that a message of its will not arrive."""
    for prefix, follow in _given_up.items():
        if message.about.startswith(prefix):
            follow(message, at)


def paper_kinds() -> tuple[PaperKind, ...]:
    return tuple(_papers.values())
