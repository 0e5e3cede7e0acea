"""Changes to the catalogue: files, drafts, publication, the county's own words and values."""

from .drafting import begin_draft, begin_item, discard, save_draft, send_back, submit
from .importing import ImportReport, import_items
from .local import record_posting, set_local_value
from .publishing import publish, review
from .reforming import end_item, reform, retire_item, take_over
from .words import add_synonym, count_miss, drop_synonym, forget_miss

__all__ = [
    "ImportReport",
    "add_synonym",
    "begin_draft",
    "begin_item",
    "count_miss",
    "discard",
    "drop_synonym",
    "end_item",
    "forget_miss",
    "import_items",
    "publish",
    "record_posting",
    "reform",
    "retire_item",
    "review",
    "save_draft",
    "send_back",
    "set_local_value",
    "submit",
    "take_over",
]
