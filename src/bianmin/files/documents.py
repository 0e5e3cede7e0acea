"""PDFs: opened in full and refused if they hide, lock or run something; kept byte for byte.

They are not written anew, because that would break the signatures on electronic licences.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from . import refusals
from .checked import Checked

ACTIVE_KEYS = {"/JS", "/JavaScript", "/Launch", "/RichMedia", "/XFA"}
ACTIVE_ACTIONS = {"/JavaScript", "/Launch", "/RichMedia", "/RichMediaExecute"}


def check(content: bytes) -> Checked:
    """The PDF as it is, with its number of pages. Raises Refusal."""
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as pdf:
            return Checked(content, "application/pdf", _checked_pages(pdf))
    except pikepdf.PasswordError:
        raise refusals.locked_pdf() from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError, RuntimeError):
        raise refusals.broken_pdf() from None


def _checked_pages(pdf: pikepdf.Pdf) -> int:
    if pdf.is_encrypted:
        raise refusals.locked_pdf()
    if not pdf.pages:
        raise refusals.no_pages()
    if any(_is_active(part) for part in _dictionaries(pdf)):
        raise refusals.active_pdf()
    return len(pdf.pages)


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary in the file, those inside others too."""
    waiting = [pdf.trailer, *pdf.objects]
    while waiting:
        part = waiting.pop()
        if isinstance(part, pikepdf.Array):
            waiting += [each for each in part if _is_inside(each)]
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            yield part
            waiting += [each for _, each in part.items() if _is_inside(each)]


def _is_inside(part: Any) -> bool:
    """Whether it stands where it was found, and not elsewhere under a number of its own."""
    return isinstance(part, pikepdf.Object) and not part.is_indirect


def _is_active(part: Any) -> bool:
    return not ACTIVE_KEYS.isdisjoint(part.keys()) or str(part.get("/S", "")) in ACTIVE_ACTIONS
