"""A test server that outlives its run, for whoever runs the same file again and again.

``BIANMIN_TEST_KEEP=1`` leaves the server and its templates for the next run of this checkout;
they are built anew when what they are made of has changed. CI never keeps anything.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from . import databases

SOURCES = databases.CHECKOUT / "src" / "bianmin"
MADE_OF = (
    "*/migrations/*.py",
    "*/loading/*.py",
    "*/presets/*",
    "*/places/*",
    "*/shipped/*",
    "config/seeds.py",
    "config/counties.py",
    "network/usual.toml",
    "config/rights.py",
    "config/settings/*.py",
    "demonstration/**/*.py",
    "**/management/commands/*.py",
)


def wanted() -> bool:
    """Whether this run may find, and leave, a server."""
    return bool(os.environ.get("BIANMIN_TEST_KEEP")) and not os.environ.get("CI")


def home() -> Path:
    """The kept data directory of this checkout, emptied if its templates are out of date."""
    checkout = hashlib.sha256(str(databases.CHECKOUT).encode()).hexdigest()[:12]
    session = Path(tempfile.gettempdir()) / f"bianmin-kept-{checkout}"
    state = session / "made-of"
    now = _made_of()
    if not state.exists() or state.read_text() != now:
        if session.exists():
            databases.remove(session / "data")
        session.mkdir(mode=0o755)
        session.chmod(0o755)
        state.write_text(now)
    return session / "data"


def _made_of() -> str:
    digest = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(SOURCES.glob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(str(path).encode() + path.read_bytes())
    return digest.hexdigest()
