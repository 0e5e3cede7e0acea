"""Verify an archive package: python3 verify.py package.zip. Standard library only.

Every file is held against the index (sha256.txt, which ``sha256sum -c`` reads as well), none may
be beside it. Every entry of the matter's ledger, and of those of its joint tasks, must follow from
the one before by its hash, and the last hash be the one that the metadata name.
"""

import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as XML

INDEX, ENTRIES, METADATA = "sha256.txt", "entries.jsonl", "metadata.xml"
JOINT, TASK = "joint/", "joint"
NO_HEAD = bytes(32)


def faults(package: Path) -> list[str]:
    """What is wrong with a package, by file; nothing for a whole one."""
    try:
        with zipfile.ZipFile(package) as opened:
            return [*_file_faults(opened), *_chain_faults(opened)]
    except (OSError, zipfile.BadZipFile, XML.ParseError, KeyError, ValueError, EOFError) as fault:
        return [f"{package.name} cannot be read: {fault}"]


def _file_faults(opened: zipfile.ZipFile) -> Iterator[str]:
    lines = opened.read(INDEX).decode().splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    there = set(opened.namelist()) - {INDEX}
    yield from (f"{name} is missing" for name in sorted(listed.keys() - there))
    yield from (f"{name} is not in the index" for name in sorted(there - listed.keys()))
    for name in sorted(there & listed.keys()):
        if hashlib.sha256(opened.read(name)).hexdigest() != listed[name]:
            yield f"{name} was changed"


def _chain_faults(opened: zipfile.ZipFile) -> Iterator[str]:
    """Of each ledger that the metadata name, and of any that they do not."""
    told = XML.fromstring(opened.read(METADATA))
    heads = {ENTRIES: told.findtext("ledger_head")}
    for task in told.iter(TASK):
        heads[task.attrib["folder"] + ENTRIES] = task.attrib["ledger_head"]
    there = {name for name in opened.namelist() if name.endswith(ENTRIES)}
    yield from (f"{name} is missing" for name in sorted(heads.keys() - there))
    yield from (f"{name} is not in {METADATA}" for name in sorted(there - heads.keys()))
    for name in sorted(there & heads.keys()):
        yield from _ledger_faults(name, opened.read(name).decode(), heads[name])


def _ledger_faults(name: str, ledger: str, last: str | None) -> Iterator[str]:
    head = NO_HEAD
    for number, line in enumerate(ledger.splitlines(), start=1):
        entry = json.loads(line)
        head = hashlib.sha256(head + entry["text"].encode()).digest()
        if head.hex() != entry["head"]:
            yield f"{name}: entry {number} does not follow from the one before"
            return
    if head.hex() != last:
        yield f"{name}: the last entry is not the one that {METADATA} names"


def main(arguments: list[str]) -> int:
    """Say of each package whether it is whole; 0 where all are."""
    found = {name: faults(Path(name)) for name in arguments}
    for name, wrong in found.items():
        sys.stdout.write(("\n".join(wrong) if wrong else f"{name}: OK") + "\n")
    return 1 if not found or any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
