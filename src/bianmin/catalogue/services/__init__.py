"""Changes to the catalogue: files, drafts, publication, the county's own words and values."""

from .bringing import bring_in
from .drafting import begin_draft, begin_item, discard, save_draft, send_back, submit
from .enclosing import enclose, forget_enclosures, take_out
from .exempting import (
    approve_exemption,
    ask_exemption,
    end_exemption,
    review_exemption,
)
from .law_changes import mark_law_change, record_recheck
from .local import record_posting, set_local_value
from .news import ImportReport
from .publishing import discard_file, pass_file, publish, review
from .reforming import end_item, reform, retire_item, take_over
from .seeding import seed_items
from .standards import add_standard, check_standard, end_standard
from .stationing import station
from .utilities import pass_directory, save_directory, send_directory_back, submit_directory
from .words import add_synonym, count_miss, drop_synonym, forget_miss, keep_synonym

__all__ = [
    "ImportReport",
    "add_standard",
    "add_synonym",
    "approve_exemption",
    "ask_exemption",
    "begin_draft",
    "begin_item",
    "bring_in",
    "check_standard",
    "count_miss",
    "discard",
    "discard_file",
    "drop_synonym",
    "enclose",
    "end_exemption",
    "end_item",
    "end_standard",
    "forget_enclosures",
    "forget_miss",
    "keep_synonym",
    "mark_law_change",
    "pass_directory",
    "pass_file",
    "publish",
    "record_posting",
    "record_recheck",
    "reform",
    "retire_item",
    "review",
    "review_exemption",
    "save_directory",
    "save_draft",
    "seed_items",
    "send_back",
    "send_directory_back",
    "set_local_value",
    "station",
    "submit",
    "submit_directory",
    "take_out",
    "take_over",
]
