"""Rows that are many and small, a leaf a day: looks, events, messages and their delivery."""

from ..shape import Kind, Part, micros, said_in_order


def _days_of(
    kind: str, table: str, *columns: str, at: str = "at", such: str = "true", over: str = "false"
) -> Kind:
    """Rows that are many and small: a leaf for each day, an hour after it is over."""
    day = f"({at} AT TIME ZONE 'Asia/Shanghai')::date"
    closed = "((now() - interval '1 hour') AT TIME ZONE 'Asia/Shanghai')::date"
    content = said_in_order("id", "id", micros(at), *columns)
    return Kind(
        kind=kind,
        tables=f"(SELECT {day} AS day, {content} AS digest FROM {table} WHERE {such} GROUP BY 1)"
        f" AS {kind}",
        row=f"{kind}.day - '1970-01-01'::date",
        name=f"{kind}.day::text",
        where=f"{kind}.day < {closed}",
        parts=(Part(table.split(maxsplit=1)[0], f"{kind}.digest"),),
        over=over,
    )


LOOK = _days_of("look", "people_accesslog", "by_id", "party_id", "field", "reason")
EVENT = _days_of(
    "event", "people_securityevent", "kind", "ok", "address", "facts", "reason", "about_id",
    "by_id", over="l.name::date <= (now() - interval '6 months')::date",
)  # fmt: skip

_PRACTISED = "SELECT FROM matters_matter m WHERE m.training AND g.about = 'matter ' || m.id"
# What a message says is sealed; that it was written, to which account, and each attempt stays.
MESSAGE = _days_of(
    "message", "notices_message g", "channel", "account_id", "wording", "about", "key",
    at="created_at", such=f"NOT EXISTS ({_PRACTISED})",
)  # fmt: skip
DELIVERY = _days_of(
    "delivery", "notices_delivery", "message_id", "attempt", "outcome", at="attempted_at",
    such="EXISTS (SELECT FROM notices_message g WHERE g.id = message_id"
    f" AND NOT EXISTS ({_PRACTISED}))",
)  # fmt: skip
