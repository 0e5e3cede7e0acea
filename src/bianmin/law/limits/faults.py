"""Where a wrong row of the law stands, and what is wrong with it."""

import re
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"^\s*\[\[limit\]\]")
_LINE = re.compile(r"at line (\d+)")


class LimitFault(ValueError):
    """A wrong file of periods: ``path``, ``line`` and what is wrong there."""

    def __init__(self, path: Path, line: int, wrong: str) -> None:
        super().__init__(f"{path.name}, line {line}: {wrong}")
        self.path = path
        self.line = line


@dataclass(frozen=True, slots=True)
class Place:
    """The ``number``-th row (from 0) of a file."""

    path: Path
    number: int

    def fault(self, key: str, wrong: str) -> LimitFault:
        """The fault at this row's line for ``key``, or at the row's head where it has none."""
        return LimitFault(self.path, self._line(key), wrong)

    def _line(self, key: str) -> int:
        """The line of ``key`` within the row."""
        lines = self.path.read_text("utf-8").splitlines()
        heads = [n for n, line in enumerate(lines, 1) if _HEADER.match(line)]
        head = heads[self.number]
        end = heads[self.number + 1] if self.number + 1 < len(heads) else len(lines) + 1
        asked = re.compile(rf"^\s*{re.escape(key)}\s*=")
        return next((n for n in range(head, end) if asked.match(lines[n - 1])), head)


def line_of(fault: str) -> int:
    """The line that the TOML parser names; 1 where it names none."""
    found = _LINE.search(fault)
    return int(found.group(1)) if found else 1
