"""What verifying finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that does not prove: in which table, which thing, and what is wrong with it."""

    table: str
    name: str
    says: str

    def __str__(self) -> str:
        return f"{self.table} {self.name}: {self.says}"
