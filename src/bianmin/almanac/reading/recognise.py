"""Which shape is it? A holiday-cn file, a table, or the notice's own text."""

from . import holiday_cn, refusals, table, wording
from .checks import checked
from .notice import ReadNotice

LARGEST_BYTES = 1_000_000
ENCODINGS = ("utf-8-sig", "gb18030")
"""Spreadsheets in China save tables in the second."""


def read(content: bytes) -> ReadNotice:
    """The notice in ``content``. Raises Refusal saying what is wrong with it, and where."""
    text = decoded(content)
    if text.lstrip().startswith(("{", "[")):
        return checked(holiday_cn.read(text))
    if table.is_table(text):
        return checked(table.read(text))
    return checked(wording.read(text))


def decoded(content: bytes) -> str:
    """The text of an upload. Raises Refusal when it is too large, empty or no text."""
    if len(content) > LARGEST_BYTES:
        raise refusals.too_large(LARGEST_BYTES)
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        if not text.strip():
            raise refusals.empty()
        return text
    raise refusals.not_text()
