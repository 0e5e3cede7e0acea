"""The tables of the catalogue."""

from .editions import IN_PREPARATION, PUBLISHED, Edition, EditorialStep, Frequency, Item, State
from .enclosures import EnclosedFile
from .exemptions import Exemption
from .law import LawChange, Recheck
from .places import LocalValue, Posting
from .reforms import Reform, Takeover
from .revision import Revision
from .standards import Standard, StandardCheck
from .utilities import UtilityDirectory
from .words import SearchMiss, Synonym

__all__ = [
    "IN_PREPARATION",
    "PUBLISHED",
    "Edition",
    "EditorialStep",
    "EnclosedFile",
    "Exemption",
    "Frequency",
    "Item",
    "LawChange",
    "LocalValue",
    "Posting",
    "Recheck",
    "Reform",
    "Revision",
    "SearchMiss",
    "Standard",
    "StandardCheck",
    "State",
    "Synonym",
    "Takeover",
    "UtilityDirectory",
]
