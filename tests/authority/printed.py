"""The table as docs/authority.md prints it, one part for each face; read back and compared."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

RENEW = (
    "docs/authority.md says otherwise. If what happens is right, print it anew with "
    "`BIANMIN_PRINT_AUTHORITY=1 .venv/bin/pytest -n0 tests/authority` and read the difference."
)
TITLES = {
    "travels": "The matter as it travels",
    "desk": "The desk",
    "api": "The API, with a token of every scope",
    "portal": "The public pages",
    "accounts": "Signing in",
}


def read(page: Path, face: str) -> dict[str, str]:
    """The rows of a face: route by its letters."""
    rows = (line for line in _part(page, face).splitlines() if line.startswith("| `"))
    return dict(map(_row, rows))


def _row(line: str) -> tuple[str, str]:
    route, *letters = line.strip("| ").split(" | ")
    return route.strip("`"), "".join(letters)


def cast(page: Path) -> list[str]:
    """The askers in the order of their columns, from the page's own list."""
    return re.findall(r"^\d+\. \*\*(.+?)\*\*", page.read_text("utf-8"), re.MULTILINE)


def write(page: Path, face: str, cast: Sequence[str], found: Mapping[str, str]) -> None:
    """Print the rows of a face in the place of those that stood there."""
    text = page.read_text("utf-8")
    page.write_text(text.replace(_part(page, face), _printed(face, cast, found)), "utf-8")


def _part(page: Path, face: str) -> str:
    text = page.read_text("utf-8")
    begins = text.index(f"## {TITLES[face]}\n")
    ends = text.find("\n## ", begins + 1)
    return text[begins:] if ends < 0 else text[begins : ends + 1]


def _printed(face: str, cast: Sequence[str], found: Mapping[str, str]) -> str:
    numbers = " | ".join(str(number) for number in range(1, len(cast) + 1))
    rows = [f"| `{route}` | {' | '.join(found[route])} |" for route in found]
    head = [f"| | {numbers} |", f"|---{'|:-:' * len(cast)}|"]
    return "\n".join([f"## {TITLES[face]}\n", *head, *rows, "", ""])
