"""Keyed digests that stand in the ledger for words and lists, which it never holds itself."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bianmin.vault import blind

from .models import Material


def list_digest(materials: Iterable[Material]) -> str:
    """The digest of a list of papers: what, in which form, how many, how many originals."""
    rows = [[m.key, m.presence, m.copies, m.originals] for m in materials]
    return blind.digest("applications.list", json.dumps(sorted(rows))).hex()


def answers_digest(answers: Mapping[str, Any]) -> str:
    """The digest of what was filled into a form."""
    told = json.dumps(answers, sort_keys=True, default=str)
    return blind.digest("applications.answers", told).hex()
