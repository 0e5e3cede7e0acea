"""A message's words: those that are shipped, or the county's own in their place. Pure.

The county's are the policy value ``messages.wordings``: a text by the kind of message
(``accepted``), its title (``accepted.title``), or its text by e-mail (``accepted.email``).
"""

from collections.abc import Mapping
from dataclasses import replace

from bianmin.law.refusal import Refusal

from . import refusals, registry
from .message_wordings import MessageWording, WordingFault

PARTS = {"": "text", "title": "title", "email": "email"}


def adapted(wording: MessageWording, own: Mapping[str, str]) -> MessageWording:
    """The wording with the county's own parts in the place of those shipped."""
    if not own:
        return wording
    return replace(
        wording,
        title=own.get(f"{wording.key}.title") or wording.title,
        text=own.get(wording.key) or wording.text,
        email=own.get(f"{wording.key}.email") or wording.email,
    )


def refusal_of(own: Mapping[str, str]) -> Refusal | None:
    """Why the county's words cannot be used: no such message, or a place is gone or unknown."""
    for key in own:
        name, _, suffix = key.partition(".")
        if not registry.has_message(name) or suffix not in PARTS:
            return refusals.no_such_message(key)
        if refusal := _compared(registry.message_wording(name), own):
            return refusal
    return None


def _compared(shipped: MessageWording, own: Mapping[str, str]) -> Refusal | None:
    """Whatever is said to her must be said in the county's words too, and nothing unknown."""
    try:
        changed = adapted(shipped, own)
    except WordingFault:
        return refusals.not_a_plain_place(shipped.key)
    for part in PARTS.values():
        needed, there = shipped.places_of(part), changed.places_of(part)
        for place in sorted(needed ^ there):
            return refusals.place_wrong(shipped.title, place, missing=place in needed)
    return None
