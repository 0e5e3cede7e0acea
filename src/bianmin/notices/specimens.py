"""Seals on trial: each is printed once before it is kept; a demonstration's is drawn."""

from datetime import datetime
from pathlib import Path

from . import refusals
from .typesetting import TypesettingFault, draw, typeset

TRIAL = """
#let facts = json(bytes(sys.inputs.facts))
#set document(title: [印章], author: "bianmin")
#set text(font: "Noto Serif SC", lang: "zh")
= 印章
#image(bytes(facts.seal), format: "svg", width: facts.width * 1mm, alt: "印章")
"""
TRIAL_SECONDS = 5.0
SPECIMEN = Path(__file__).with_name("specimen_seal.typ")


def refuse_unprintable(seal: bytes, width: int, at: datetime) -> None:
    """Raises Refusal for an image that no paper could be printed with, or only slowly."""
    facts = {"seal": seal.decode("utf-8", "replace"), "width": width}
    try:
        typeset(TRIAL, facts=facts, paper={}, at=at, seconds=TRIAL_SECONDS)
    except TypesettingFault as fault:
        raise refusals.seal_not_printable() from fault


def specimen(name: str, at: datetime) -> bytes:
    """A round seal with a body's name along its edge, marked as a specimen (样章) all over."""
    return draw(SPECIMEN.read_text("utf-8"), facts={"name": name}, at=at)
