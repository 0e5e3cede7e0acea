"""The program that draws one PDF: in a process of its own, with a limit on memory and on time.

What comes in is one line of JSON, which says what is wanted, and then the PDF. What goes out is a
status, the number of pages, and what was wanted. It knows nothing of Django.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from bianmin.files.blackening import drawn, read, written
from bianmin.files.blackening.boxes import Box
from bianmin.files.cleaner import BROKEN, HEAD, KEPT, LOCKED, NO_PAGES, limit

Wanted = dict[str, Any]
FAULTS = (pdfium.PdfiumError, ValueError, OSError, RuntimeError)


def released(pdf: pdfium.PdfDocument, wanted: Wanted) -> bytes:
    """A new PDF of pictures, with the boxes painted in and the words that are left."""
    boxes = [Box(*row) for row in wanted["boxes"]]
    pages = (drawn.page(pdf, at, boxes) for at in range(len(pdf)))
    return written.document(pages, title=wanted["title"])


def letters(pdf: pdfium.PdfDocument, wanted: Wanted) -> bytes:
    """Of every page each sign of its text and where it stands, as JSON."""
    pages = (read.signs(pdf[at], at + 1) for at in range(len(pdf)))
    told = [[[sign.text, *sign.place()] for sign in page] for page in pages]
    return json.dumps(told).encode()


def picture(pdf: pdfium.PdfDocument, wanted: Wanted) -> bytes:
    """One page as JPEG."""
    return drawn.picture(pdf, wanted["page"] - 1, wanted["longest"])


WORK: dict[str, Callable[[pdfium.PdfDocument, Wanted], bytes]] = {
    "release": released,
    "read": letters,
    "look": picture,
}


def done(wanted: Wanted, content: bytes) -> tuple[bytes, int, bytes]:
    """The status, the number of pages, and what was wanted."""
    try:
        with pdfium.PdfDocument(content) as pdf:
            pdf.init_forms()
            if not len(pdf):
                return NO_PAGES, 0, b""
            return KEPT, len(pdf), WORK[wanted["do"]](pdf, wanted)
    except FAULTS as fault:
        locked = getattr(fault, "err_code", None) == pdfium_raw.FPDF_ERR_PASSWORD
        return (LOCKED if locked else BROKEN), 0, b""


def main(memory: int, seconds: int) -> None:
    """Do what is wanted, with so many bytes and seconds of the processor's time."""
    limit(memory, seconds)
    wanted = json.loads(sys.stdin.buffer.readline())
    status, pages, made = done(wanted, sys.stdin.buffer.read())
    sys.stdout.buffer.write(HEAD.pack(status, pages) + made)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
