"""A page drawn as a picture, the black boxes painted into its dots, and the words still seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageStat

from .boxes import Box
from .read import Sign, signs

DOTS_AN_INCH, POINTS_AN_INCH = 200, 72
LONGEST_SIDE = 4000
QUALITY = 85
LEAST_INK = 48
"""How far apart the lightest and the darkest dot under a sign must be (of 255) for it to be seen:
words in white on white, or under a picture of one colour, come along with nobody noticing."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as it goes out: its size in points, its picture as JPEG, and the words on it."""

    width: float
    height: float
    dots: tuple[int, int]
    jpeg: bytes
    signs: Sequence[Sign]


def page(pdf: pdfium.PdfDocument, at: int, boxes: Sequence[Box]) -> Drawn:
    """Page ``at`` (0 is the first) with the boxes that are on it."""
    one = pdf[at]
    width, height = one.get_size()
    covered = [box for box in boxes if box.page == at + 1]
    image = _drawn(one, DOTS_AN_INCH / POINTS_AN_INCH)
    paint(image, covered)
    left = [sign for sign in signs(one, at + 1) if _is_left(sign, covered)]
    seen = _seen(left, image.convert("L"))
    return Drawn(width, height, image.size, jpeg(image), seen)


def picture(pdf: pdfium.PdfDocument, at: int, longest: int) -> bytes:
    """Page ``at`` as JPEG, its longer side of so many dots."""
    one = pdf[at]
    return jpeg(_drawn(one, longest / max(one.get_size())))


def paint(image: Image.Image, boxes: Sequence[Box]) -> None:
    """Make every dot black that a box touches with its margin."""
    for box in boxes:
        image.paste("black", box.grown().dots(*image.size))


def jpeg(image: Image.Image) -> bytes:
    """The picture alone, without anything that came with it."""
    target = BytesIO()
    image.save(target, "JPEG", quality=QUALITY, subsampling="4:4:4")
    return target.getvalue()


def _drawn(one: pdfium.PdfPage, scale: float) -> Image.Image:
    most = LONGEST_SIDE / max(one.get_size())
    drawn: Image.Image = one.render(scale=min(scale, most)).to_pil()
    return drawn.convert("RGB")


def _is_left(sign: Sign, covered: Sequence[Box]) -> bool:
    """Whether no box hides it; what has no place of its own is no word."""
    return sign.box.width > 0 and not any(box.covers(sign.box) for box in covered)


def _seen(left: Sequence[Sign], grey: Image.Image) -> list[Sign]:
    """Those that have ink where they stand."""
    return [sign for sign in left if sign.text.isspace() or _has_ink(sign, grey)]


def _has_ink(sign: Sign, grey: Image.Image) -> bool:
    left, top, right, bottom = sign.box.dots(*grey.size)
    within = (max(left, 0), max(top, 0), min(right, grey.width), min(bottom, grey.height))
    if within[0] >= within[2] or within[1] >= within[3]:
        return False
    darkest, lightest = ImageStat.Stat(grey.crop(within)).extrema[0]
    return bool(lightest - darkest >= LEAST_INK)
