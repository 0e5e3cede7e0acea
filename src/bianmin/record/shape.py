"""What a kind of thing in the bills is made of; the kinds themselves: ``kinds``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a thing, by the SQL whose value is its digest.

    ``{v}`` in it is the version as of which it is asked. One that ``stands`` holds for that very
    version alone; any other is the same for ever, however the thing goes on.
    """

    name: str
    digest: str
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: where its rows are, and what of them must not change.

    ``tables``, ``row``, ``name``, ``version``, ``where`` and ``dated`` are SQL. ``dated`` is when a
    row says it was written: one that says a day before a bill must be in it. ``may_go`` says of
    a leaf ``l`` of bill ``b`` whose row is gone that this was lawful, ``over`` of a leaf that
    nothing needs to be like any more.
    """

    kind: str
    tables: str
    row: str
    name: str
    parts: tuple[Part, ...]
    version: str = "0"
    where: str = "true"
    dated: str = ""
    may_go: str = "false"
    over: str = "false"

    @property
    def stands_in(self) -> str:
        """The table of its rows."""
        return self.parts[-1].name if self.tables.startswith("(") else self.tables.split()[0]

    @property
    def joined(self) -> str:
        """Its tables as one, for joining."""
        return f"({self.tables})" if " JOIN " in self.tables else self.tables

    def digests(self, version: str) -> list[str]:
        """The SQL of each part's digest, as of a version; of what is not there, no bytes."""
        return [f"coalesce({part.digest.format(v=version)}, '')" for part in self.parts]


def said(*columns: str) -> str:
    """SQL of the digest of some columns of one row: SHA-256 of them as one JSON array."""
    return _digest(f"json_build_array({', '.join(columns)})")


def listed(table: str, condition: str, order: str, *columns: str) -> str:
    """SQL of the digest of some rows, in order: SHA-256 of them as one JSON array of arrays."""
    return f"(SELECT {said_in_order(order, *columns)} FROM {table} WHERE {condition})"


def said_in_order(order: str, *columns: str) -> str:
    """SQL of the digest of all rows of a group, in order, as an aggregate."""
    rows = f"json_agg(json_build_array({', '.join(columns)}) ORDER BY {order})"
    return _digest(f"coalesce({rows}, json_build_array())")


def micros(column: str) -> str:
    """SQL of an instant as whole microseconds since 1970, whatever the session's time zone."""
    return f"(extract(epoch FROM {column}) * 1000000)::bigint"


def hexadecimal(column: str) -> str:
    return f"encode({column}, 'hex')"


def _digest(json: str) -> str:
    return f"sha256(convert_to(({json})::text, 'UTF8'))"
