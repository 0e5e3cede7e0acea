"""On what a period rests: the law's article, or the county's own document."""

from datetime import date

from bianmin.law.limits import Limit
from bianmin.policy import registry
from bianmin.policy import selectors as policy


def ground(limit: Limit, day: date) -> str:
    """The act and article; of a county's value the document of that day, or where it comes from."""
    if limit.ground or limit.source not in {declared.key for declared in registry.every()}:
        return limit.ground or limit.source
    row = policy.snapshot().dated(limit.source, day)
    own = registry.declared(limit.source).source
    return row.document or own if row else own
