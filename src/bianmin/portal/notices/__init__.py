"""The messages of the portal itself."""

from pathlib import Path

from bianmin.notices.declarations import declare

declare(Path(__file__).parent)
