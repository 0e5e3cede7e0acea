"""The catalogue as a file of items: what ``import-items`` takes in again without a difference."""

import datetime
from typing import Any

from .selectors import exported


def document(day: datetime.date) -> dict[str, Any]:
    """Every item offered on ``day``, as ``schema.json`` has a file; content as it was published."""
    items = exported(day)
    return {"version": f"{day:%Y.%m.%d}", "count": len(items), "items": items}
