"""Compiling the translations, without Django: ``python -m bianmin.config.translations src``."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_all(sources: Path) -> None:
    """Write each catalogue's compiled form beside it, where that is older or missing."""
    for written in sources.glob("bianmin/*/locale/*/LC_MESSAGES/django.po"):
        compiled = written.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < written.stat().st_mtime:
            _compile(written, compiled)


def _compile(written: Path, compiled: Path) -> None:
    with written.open("rb") as source:
        catalogue = read_po(source, locale=written.parents[1].name)
    fresh = compiled.with_suffix(".new")
    with fresh.open("wb") as target:
        write_mo(target, catalogue)
    fresh.rename(compiled)


if __name__ == "__main__":
    compile_all(Path(sys.argv[1]))
