"""Excel files, before anything reads them: what they unpack to, and what they would bring along.

Only the table of contents is read. A workbook is an archive: one of a few kilobytes may unpack to
gigabytes, or hold an archive in an archive; it may carry macros, other files, links to elsewhere.
"""

import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import BinaryIO

from . import refusals

OLE = b"\xd0\xcf\x11\xe0"
"""How .xls begins, and an .xlsx with a password."""

MOST_ENTRIES = 1000
MOST_BYTES = 400 * 1024 * 1024
MOST_OF_TEXTS = 64 * 1024 * 1024
"""The shared texts are the one part that is read whole."""
MOST_TIMES = 250
"""An entry may unpack to so many times its size; rows that are all alike come near 100."""
SMALL = 1024 * 1024
TEXTS = "sharedstrings.xml"
ARCHIVES = {".zip", ".rar", ".7z", ".gz", ".xz", ".bz2", ".tar", ".jar", ".cab"}
ACTIVE = (
    "vbaproject",
    "/embeddings/",
    "/externallinks/",
    "/activex/",
    "/macrosheets/",
    "/ctrlprops/",
)


def check(file: BinaryIO) -> None:
    """Raises Refusal for what may not be read; BadZipFile for what is no archive at all."""
    file.seek(0)
    if file.read(len(OLE)) == OLE:
        raise refusals.is_protected()
    file.seek(0)
    with zipfile.ZipFile(file) as archive:
        _check_entries(archive.infolist())
    file.seek(0)


def _check_entries(entries: Sequence[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise refusals.is_protected()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise refusals.unpacks_too_far()
    for entry in entries:
        name = f"/{entry.filename.lower()}"
        if any(part in name for part in ACTIVE):
            raise refusals.runs_something()
        if PurePosixPath(name).suffix in ARCHIVES or _swells(entry, name):
            raise refusals.unpacks_too_far()


def _swells(entry: zipfile.ZipInfo, name: str) -> bool:
    if name.endswith(TEXTS) and entry.file_size > MOST_OF_TEXTS:
        return True
    return entry.file_size > SMALL and entry.file_size > MOST_TIMES * entry.compress_size
