"""What a start says when it cannot go on."""

import errno
import sys
from collections.abc import Callable

FULL = {errno.ENOSPC, errno.EDQUOT}


class Refused(Exception):
    """One whole sentence for the person at the terminal: what is wrong, where, what to do now."""


def told(deed: Callable[[], None]) -> int:
    """Do it; where it cannot be done say why in one sentence. The process's exit code."""
    try:
        deed()
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno not in FULL:
            raise
        where = f" ({error.filename})" if error.filename else ""
        sys.stderr.write(f"The disk is full{where}: free some space and run this again.\n")
        return 1
    return 0
