"""Which things are in the bills: matters with all their rows, and what else must not change.

Told by the rows themselves, in SQL, since the rows are what must be proven, not what code makes of
them. Training matters and whatever belongs to them are in no bill: they may be forgotten.
"""

from .county import CALENDAR, EDITION, NOTICE, POLICY
from .daily import DELIVERY, EVENT, LOOK, MESSAGE
from .destroyed import DESTROYED, LISTED
from .engine import KEPT_FROM, MATTER, MOVE, RECKONED, SERIES
from .files import CASE, DISCLOSED, FILE, RELEASE, STAYS
from .papers import FORM, LICENCE, PAGE, PAPER, SEAL, WITHDRAWN

__all__ = ["BY_NAME", "FILE", "KINDS", "MATTER", "PAGE", "PAPER", "STAYS"]

KINDS = (
    MATTER, MOVE, SERIES, RECKONED, PAPER, WITHDRAWN, PAGE, EDITION, POLICY, NOTICE, CALENDAR, FORM,
    LOOK, EVENT, DESTROYED, LISTED, LICENCE, SEAL, MESSAGE,
    DELIVERY, FILE, RELEASE, DISCLOSED, CASE, KEPT_FROM,
)  # fmt: skip
BY_NAME = {kind.kind: kind for kind in KINDS}
