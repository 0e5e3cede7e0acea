"""PDFs: opened in full, apart; what runs, calls or hides is taken out, or the PDF is refused.

A signed PDF (an electronic licence) is kept byte for byte, because writing it anew would break its
signature: it is refused where something would have to be taken out. Any other is written anew.
"""

from pathlib import Path

from . import apart
from .checked import Checked

PROGRAM = Path(__file__).with_name("cleaner.py")
MOST_SECONDS, MOST_WAITED = 20, 60
"""Of the processor's time, and by the clock."""


def check(content: bytes) -> Checked:
    """The PDF that may be kept, with its number of pages. Raises Refusal."""
    pages, kept = apart.answered([str(PROGRAM)], content, seconds=MOST_SECONDS, waited=MOST_WAITED)
    return Checked(kept, "application/pdf", pages)
