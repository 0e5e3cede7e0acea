"""The text of a page, sign by sign, with the place of each as the page is seen."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from .boxes import Box

FINE = 1_000_000
"""The dots along each side of the imagined screen on which PDFium says where something stands."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One character; ``box`` is empty in width for what has no place, as the end of a line."""

    text: str
    box: Box

    def place(self) -> tuple[int, float, float, float, float]:
        """Page, left, top, width, height."""
        return (self.box.page, self.box.x, self.box.y, self.box.width, self.box.height)


def signs(page: pdfium.PdfPage, number: int) -> list[Sign]:
    """All of a page's signs in the order of its text; ``number`` is the page's own."""
    text = page.get_textpage()
    return list(_signs(page, text, number))


def _signs(page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> Iterator[Sign]:
    for at in range(text.count_chars()):
        code = pdfium_raw.FPDFText_GetUnicode(text, at)
        if code and not 0xD800 <= code <= 0xDFFF:
            yield Sign(chr(code), _seen(page, text.get_charbox(at, loose=True), number))


def _seen(page: pdfium.PdfPage, box: tuple[float, float, float, float], number: int) -> Box:
    """A box of the page's own coordinates as it is seen, turned and cut as the page is."""
    left, bottom, right, top = box
    one, other = _point(page, left, bottom), _point(page, right, top)
    x, y = min(one[0], other[0]), min(one[1], other[1])
    return Box(number, x, y, abs(one[0] - other[0]), abs(one[1] - other[1]))


def _point(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_raw.FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, across, down)
    return across.value / FINE, down.value / FINE
