"""PDFs: opened in full, apart; what runs, calls or hides is taken out, or the PDF is refused.

A signed PDF (an electronic licence) is kept byte for byte, because writing it anew would break its
signature: it is refused where something would have to be taken out. Any other is written anew.
"""

import subprocess
import sys
from pathlib import Path

from . import refusals
from .checked import Checked
from .cleaner import ACTIVE, APPENDED, BROKEN, HEAD, KEPT, LOCKED, NO_PAGES

PROGRAM = Path(__file__).with_name("cleaner.py")
MOST_MEMORY = 2 * 1024**3
MOST_SECONDS, MOST_WAITED = 20, 60
"""Of the processor's time, and by the clock."""

WHY_NOT = {
    LOCKED: refusals.locked_pdf,
    BROKEN: refusals.broken_pdf,
    NO_PAGES: refusals.no_pages,
    ACTIVE: refusals.active_pdf,
    APPENDED: refusals.appended_pdf,
}


def check(content: bytes) -> Checked:
    """The PDF that may be kept, with its number of pages. Raises Refusal."""
    status, pages, kept = _opened_apart(content)
    if status != KEPT:
        raise WHY_NOT[status]()
    return Checked(kept, "application/pdf", pages)


def _opened_apart(content: bytes) -> tuple[bytes, int, bytes]:
    """What the program answers. Raises Refusal where it was ended, or ended by itself."""
    limits = (str(MOST_MEMORY), str(MOST_SECONDS))
    command = [sys.executable, "-I", str(PROGRAM), *limits]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=MOST_WAITED, check=True, cwd="/"
        )
    except subprocess.SubprocessError as fault:
        raise refusals.heavy_pdf() from fault
    status, pages = HEAD.unpack(done.stdout[: HEAD.size])
    return status, pages, done.stdout[HEAD.size :]
