"""Photos: opened in full, turned upright, shrunk, and written anew without anything hidden.

What is kept is a JPEG of at most 4000 pixels a side, which a page of A4 at 300 dpi fits into; no
metadata survives, neither place nor camera. Colour is not subsampled, so that red seals stay sharp.
"""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from . import refusals
from .checked import Checked

LONGEST_SIDE = 4000
QUALITY = 85
MOST_CUT = 90
"""Percent of a side that may be cut off; something must be left."""
FORMATS = ("JPEG", "PNG", "WEBP")  # a JPEG with a second picture opens as "MPO"
# A JPEG is decoded at reduced scale, the others are not: what a phone can take, what fits memory.
MOST_PIXELS = {"JPEG": 210_000_000, "MPO": 210_000_000}
MOST_PIXELS_DECODED_WHOLE = 64_000_000
# A progressive JPEG is kept in memory whole, and each of its scans passes over all of it.
SCAN, MOST_SCANS = b"\xff\xda", 64
FAULTS = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)
Image.MAX_IMAGE_PIXELS = None  # our own limits, below, are exact where Pillow's only warns


def check(content: bytes) -> Checked:
    """The photo upright, of at most 4000 pixels a side, as JPEG. Raises Refusal."""
    try:
        _verify(content)
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _written(ImageOps.exif_transpose(image))
    except FAULTS:
        raise refusals.broken_photo() from None


def turn(content: bytes, degrees: int) -> Checked:
    """The photo turned clockwise by 90, 180 or 270 degrees. Raises Refusal."""
    turns = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    if degrees not in turns:
        raise refusals.cannot_turn()
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        return _written(image.transpose(turns[degrees]))


@dataclass(frozen=True, slots=True)
class Edges:
    """How much is cut off each edge, in percent of the picture's width or height."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def crop(content: bytes, edges: Edges) -> Checked:
    """The photo without its edges. Raises Refusal: less than nothing cut, or too little left."""
    cut = (edges.left, edges.top, edges.right, edges.bottom)
    across, down = edges.left + edges.right, edges.top + edges.bottom
    if min(cut) < 0 or max(across, down) > MOST_CUT:
        raise refusals.cannot_crop()
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        width, height = image.size
        box = (
            width * edges.left // 100,
            height * edges.top // 100,
            width - width * edges.right // 100,
            height - height * edges.bottom // 100,
        )
        return _written(image.crop(box))


def small(content: bytes, longest: int) -> bytes:
    """The photo, which has been checked, at most ``longest`` pixels a side, as JPEG."""
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        image.draft("RGB", (longest, longest))
        image.thumbnail((longest, longest))
        return _written(image).content


def _verify(content: bytes) -> None:
    """Refuses too many pixels before one is decoded, and checksums that do not fit."""
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        width, height = image.size
        if width * height > _most_pixels(image):
            raise refusals.too_many_pixels(width, height)
        if image.format in MOST_PIXELS and content.count(SCAN) > MOST_SCANS:
            raise refusals.odd_photo()
        image.verify()


def _most_pixels(image: Image.Image) -> int:
    if image.info.get("progressive"):
        return MOST_PIXELS_DECODED_WHOLE
    return MOST_PIXELS.get(image.format or "", MOST_PIXELS_DECODED_WHOLE)


def _written(image: Image.Image) -> Checked:
    target = BytesIO()
    _plain(image).save(target, "JPEG", quality=QUALITY, subsampling="4:4:4")
    return Checked(target.getvalue(), "image/jpeg", 1, *image.size)


def _plain(image: Image.Image) -> Image.Image:
    """The picture alone: colours as RGB on white, nothing that came with it."""
    if image.mode == "I;16":  # scanners' grey of 16 bits, which Pillow would cut, not scale
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        over = image.convert("RGBA")
        image = Image.new("RGBA", over.size, "white")
        image.alpha_composite(over)
    plain = Image.new("RGB", image.size)
    plain.paste(image.convert("RGB"))
    return plain
