"""Declares the messages about any kind of matter (``messages.toml``)."""

from pathlib import Path

from bianmin.notices.declarations import declare

declare(Path(__file__).parent)
