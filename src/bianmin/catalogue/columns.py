"""What is taken out of an item's content for lists, search and comparison."""

import hashlib
import json
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, TextField, Value

from . import wording
from .content import ItemContent
from .models import Frequency
from .themes import theme_of

_FREQUENCIES = {choice.label: choice for choice in Frequency}


def columns(content: ItemContent) -> dict[str, Any]:
    """What lists and search need of an item's content."""
    titles = wording.ways_to_say([content.name, *content.aliases], content.code)
    searched = "\n".join(titles)
    return {
        "name": content.name,
        "name_key": wording.name_key(content.name),
        "department": content.department,
        "type": content.type,
        "theme": theme_of(content.code),
        "exercise_tier": content.exercise_tier,
        "receive_tiers": list(content.receive_tiers),
        "frequency": _FREQUENCIES[content.frequency],
        "titles": titles,
        "searched": searched,
        "grams": vector(wording.grams(searched)),
    }


def vector(grams: set[str]) -> Func:
    """The grams as a ``tsvector``, without any dictionary."""
    wanted = Value(sorted(grams), output_field=ArrayField(TextField()))
    return Func(wanted, function="array_to_tsvector")


def content_digest(json_item: dict[str, Any]) -> str:
    """SHA-256 (hex) of an item's content in canonical form: equal content, equal digest."""
    text = json.dumps(json_item, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
