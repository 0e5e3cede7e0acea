"""Where the running house finds its code: in the checkout, or in a copy the runner can read."""

import os
import shutil
from hashlib import sha256
from pathlib import Path

from .progress import say
from .runner import Runner

STAMP = ".digest"


def reachable(checkout: Path, home: Path, runner: Runner) -> Path:
    """The directory to import from; a copy is kept while the checkout is unchanged."""
    own = checkout / "src"
    if runner.can_read(own):
        return own
    copy = home / "code"
    digest = _digest(own)
    if not (copy / STAMP).exists() or (copy / STAMP).read_text() != digest:
        say("Copying the code to where the unprivileged account can read it ...")
        _replace(copy, own, digest)
    return copy


def _replace(copy: Path, own: Path, digest: str) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(own, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo", "*.egg-info"))
    open_to_readers(copy)
    (copy / STAMP).write_text(digest)


def _digest(tree: Path) -> str:
    """Changes whenever a file is added, removed or written."""
    seen = sha256()
    for place, folders, files in os.walk(tree):
        folders.sort()
        for name in sorted(files):
            if not name.endswith((".pyc", ".mo")):
                found = Path(place, name).stat()
                seen.update(f"{place}/{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def open_to_readers(tree: Path) -> None:
    """Let every account read a tree of ours, whatever the umask was when it was made."""
    for place, _folders, files in os.walk(tree):
        for path in (Path(place), *(Path(place, name) for name in files)):
            mode = path.lstat().st_mode
            if not path.is_symlink():
                path.chmod(mode | 0o444 | (0o111 if mode & 0o100 else 0))
