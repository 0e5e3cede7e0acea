"""Names as registers hold them: rare characters kept, what no register has refused."""

import re
from unicodedata import category, normalize

from ..refusal import Refusal, mark

LONGEST = 50
_DOTS = re.compile(r"\s*[·•‧・･∙⋅]\s*")
_SPACES = re.compile(r"\s+")
_HAN = "[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_BETWEEN_HAN = re.compile(f"(?<={_HAN}) (?={_HAN})")
_FIRST_RARE, _LAST_RARE = "\U00020000", "\U0003fffd"  # rare Han, some newer than this Python
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_PRIVATE = "Co"
_STRANGE = frozenset({"Cc", "Cf", "Cs", "Cn", "Me", "Sc", "Sk", "Sm", "So"})


def normalise_name(text: str) -> str:
    """The name of a person or body in one way of writing; Refusal where it cannot be one.

    Spaces between Chinese characters go, others become one; the dots of names of several parts
    become ``·``. At most 50 characters are kept.
    """
    name = _UNSEEN.sub("", normalize("NFC", text))
    name = _SPACES.sub(" ", name).strip()
    name = _DOTS.sub("·", _BETWEEN_HAN.sub("", name))
    _check_length(name)
    for character in name:
        _check_character(character)
    return name


def _check_length(name: str) -> None:
    """A name has one to fifty characters."""
    if not name:
        raise Refusal("name_missing", mark("The name is missing."), field="name")
    if len(name) > LONGEST:
        raise Refusal(
            "name_length",
            mark("The name has %(found)s characters; at most %(longest)s can be kept."),
            now=mark("Write it as it stands on the document."),
            field="name",
            values={"found": len(name), "longest": LONGEST},
        )


def _check_character(character: str) -> None:
    """No emoji, signs or control characters; no private ones, which every machine shows anew."""
    kind = category(character)
    if kind == _PRIVATE:
        raise Refusal(
            "name_private_character",
            mark(
                "The name has a character of an old input method that other computers cannot show."
            ),
            now=mark("Type that character again with the input method of this computer."),
            field="name",
        )
    if kind in _STRANGE and not _FIRST_RARE <= character <= _LAST_RARE:
        raise Refusal(
            "name_character",
            mark("A name cannot contain “%(found)s”."),
            now=mark("Write it as it stands on the document."),
            field="name",
            values={"found": character},
        )
