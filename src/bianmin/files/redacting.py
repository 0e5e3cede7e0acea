"""Blacking out: a new file in which what was covered is gone, from picture, text and all else.

The new file is made of pictures of the pages, into which the black boxes are painted, and of
nothing else of the original: no text, mark, field, attachment, earlier version or other hidden
part can come along. A layer of words is written anew from what is still to be seen.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple
from datetime import datetime
from io import BytesIO
from typing import Any

from django.db import transaction
from PIL import Image

from . import apart, photos, refusals, services
from .blackening import drawn
from .blackening.boxes import Box, is_on_page
from .blackening.read import Sign
from .checked import Checked
from .models import StoredFile

PROGRAM = ["-m", "bianmin.files.blackening.program"]
MOST_SECONDS, MOST_WAITED = 60, 120
"""Of the processor's time, and by the clock."""
MOST_PAGES, MOST_BOXES = 100, 2000


@transaction.atomic
def redact(
    *, original: StoredFile, boxes: Sequence[Box], title: str, by: int | None, at: datetime
) -> StoredFile:
    """A new file of a kept one: under the boxes it is black, and nothing hidden came along.

    A PDF becomes a PDF of pictures with the words that are left, a photo a photo. ``title`` is
    all the new one says of itself, and its name. Without a box the new one is clean all the same.
    Raises Refusal: a box that is on no page, too many of them, or of pages.
    """
    refuse_wrong(boxes, original.pages)
    content = services.read(original)
    checked = _photo(content, boxes) if original.is_photo else _document(content, boxes, title)
    return services.keep(checked, title, by, at)


def signs(original: StoredFile) -> list[list[Sign]]:
    """Of each page the signs of its text and where they stand; a photo has none. Raises Refusal."""
    if original.is_photo:
        return [[]]
    _pages, told = _asked({"do": "read"}, services.read(original))
    return [[Sign(row[0], Box(*row[1:])) for row in page] for page in json.loads(told)]


def text(original: StoredFile) -> str:
    """The words of a file that a program can read; of a photo there are none. Raises Refusal."""
    return "\n".join("".join(sign.text for sign in page) for page in signs(original))


def picture(original: StoredFile, *, page: int, longest: int) -> bytes:
    """A page (1 is the first) as JPEG, its longer side of so many dots. Raises Refusal."""
    if not 1 <= page <= original.pages:
        raise refusals.no_such_page(page, original.pages)
    if original.is_photo:
        return photos.small(services.read(original), longest)
    wanted = {"do": "look", "page": page, "longest": longest}
    return _asked(wanted, services.read(original))[1]


def refuse_wrong(boxes: Sequence[Box], pages: int) -> None:
    """Raises Refusal: too many pages or boxes, a page that is not there, a box beside its page."""
    if pages > MOST_PAGES:
        raise refusals.too_many_pages(pages, MOST_PAGES)
    if len(boxes) > MOST_BOXES:
        raise refusals.too_many_boxes(MOST_BOXES)
    for box in boxes:
        if not 1 <= box.page <= pages:
            raise refusals.no_such_page(box.page, pages)
        if not is_on_page(box):
            raise refusals.box_beside_page(box.page)


def _document(content: bytes, boxes: Sequence[Box], title: str) -> Checked:
    wanted = {"do": "release", "boxes": [astuple(box) for box in boxes], "title": title}
    pages, made = _asked(wanted, content)
    return Checked(made, "application/pdf", pages)


def _photo(content: bytes, boxes: Sequence[Box]) -> Checked:
    with Image.open(BytesIO(content), formats=photos.FORMATS) as image:
        plain = image.convert("RGB")
    drawn.paint(plain, boxes)
    return Checked(drawn.jpeg(plain), "image/jpeg", 1, *plain.size)


def _asked(wanted: dict[str, Any], content: bytes) -> tuple[int, bytes]:
    sent = json.dumps(wanted).encode() + b"\n" + content
    return apart.answered(PROGRAM, sent, seconds=MOST_SECONDS, waited=MOST_WAITED)
