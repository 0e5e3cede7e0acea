"""Reading the project's own pages: their tables, their links, the paths they name."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "bianmin"
DOCS = ROOT / "docs"
OPENING = [ROOT / name for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md")]

_LINK = re.compile(r"\]\(([^)#\s]+)\)")
_QUOTED = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[\w.<>*{},-]+(/[\w.<>*{},-]+)*/?")
_SUFFIX = re.compile(r"\.(py|md|toml|typ|po|svg|png|html|css|js|json|csv|lock|in)$")


def pages() -> list[Path]:
    """Every page a person is meant to read; the changelog tells of the past and is none."""
    return [*OPENING, *sorted(DOCS.rglob("*.md"))]


def links(page: Path) -> list[str]:
    """Where a page's links and pictures lead, within the project."""
    found = _LINK.findall(page.read_text("utf-8"))
    return [target for target in found if "://" not in target]


MADE_LATER = ("artifacts/", "state/", "environment/", "code/", "interpreter/")
"""What is named but is made by a run: tests' pictures, and an installation's own folders."""


def named_paths(page: Path) -> Iterator[str]:
    """The files and folders that a page names in its prose, in backquotes."""
    for text in _QUOTED.findall(page.read_text("utf-8")):
        if _PATH.fullmatch(text) and (_SUFFIX.search(text) or "/" in text):
            yield text


def exists(name: str, page: Path) -> bool:
    """Whether a named path is there: from the root, beside the page, or anywhere in the sources.

    ``<module>`` and ``*`` stand for any name; ``{a,b}`` for each of them.
    """
    if name.startswith(MADE_LATER):
        return True
    return all(_is_somewhere(each, page) for each in _each(name))


def _each(name: str) -> list[str]:
    """``x/{a,b}`` as ``x/a`` and ``x/b``."""
    found = re.search(r"\{([^{}]*)\}", name)
    if not found:
        return [name]
    before, after = name[: found.start()], name[found.end() :]
    return [each for c in found[1].split(",") for each in _each(before + c + after)]


def _is_somewhere(name: str, page: Path) -> bool:
    pattern = re.sub(r"<[^>]*>", "*", name).rstrip("/")
    beside = (next(base.glob(pattern), None) for base in (ROOT, page.parent))
    return any(beside) or any(SOURCE.rglob(pattern))


def tables(page: Path) -> dict[str, list[list[str]]]:
    """The rows of a page's tables, without their heads, by the heading above them."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for line in page.read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line.startswith("|"):
            found.setdefault(heading, []).append([c.strip() for c in line.strip("|").split("|")])
    return {heading: rows[2:] for heading, rows in found.items()}
