"""Declares the papers and messages of complaints (``papers.toml`` and its neighbours)."""

from pathlib import Path

from bianmin.notices.declarations import declare

declare(Path(__file__).parent)
