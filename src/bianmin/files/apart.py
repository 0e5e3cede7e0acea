"""How a program that opens one file in a process of its own is asked, and what it answered."""

import subprocess
import sys
from collections.abc import Sequence

from . import refusals
from .cleaner import ACTIVE, APPENDED, BROKEN, HEAD, KEPT, LOCKED, NO_PAGES

MOST_MEMORY = 2 * 1024**3

WHY_NOT = {
    LOCKED: refusals.locked_pdf,
    BROKEN: refusals.broken_pdf,
    NO_PAGES: refusals.no_pages,
    ACTIVE: refusals.active_pdf,
    APPENDED: refusals.appended_pdf,
}


def answered(
    program: Sequence[str], sent: bytes, *, seconds: int, waited: int
) -> tuple[int, bytes]:
    """The number of pages, and what the program made of what was sent.

    It is told nothing of the environment, which has our secrets. ``seconds`` are of the
    processor's time, ``waited`` by the clock. Raises Refusal where it
    says why not, where it was ended, and where it ended by itself.
    """
    command = [sys.executable, "-I", *program, str(MOST_MEMORY), str(seconds)]
    try:
        done = subprocess.run(
            command, input=sent, capture_output=True, timeout=waited, check=True, cwd="/", env={}
        )
    except subprocess.SubprocessError as fault:
        raise refusals.heavy_pdf() from fault
    status, pages = HEAD.unpack(done.stdout[: HEAD.size])
    if status != KEPT:
        raise WHY_NOT[status]()
    return pages, done.stdout[HEAD.size :]
