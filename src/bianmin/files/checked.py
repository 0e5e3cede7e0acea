"""What every check answers with: content that may be kept, and its measures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Checked:
    """Content proven to be of its kind; width and height in pixels for photos."""

    content: bytes
    media_type: str
    pages: int
    width: int | None = None
    height: int | None = None
