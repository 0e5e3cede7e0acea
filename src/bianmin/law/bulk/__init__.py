"""Reckoning in bulk: one question a line in JSON, one answer a line, no database."""

from .answer import Place
from .lines import Answering

__all__ = ["Answering", "Place"]
