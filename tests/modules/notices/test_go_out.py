"""What goes out has all that the law asks of a paper, or start-up names what it lacks."""

from pathlib import Path
from typing import Any

import pytest

from bianmin.notices import outward, registry, wordings
from bianmin.notices.kinds import Outward, PaperKind

from .conftest import a_kind

WORDING = """#show: letter
#salutation()
#facts.applicant #facts.item #facts.applied_on #facts.basis #facts.reasons #facts.remedy
决定不予办理。
#closing()
"""
PLACES = frozenset({"applicant", "item", "applied_on", "basis", "reasons", "remedy"})


def adverse(tmp_path: Path, wording: str = WORDING, **told: Any) -> PaperKind:
    template = tmp_path / "decision.typ"
    template.write_text(wording, "utf-8")
    stated: dict[str, Any] = {
        "places": PLACES,
        "optional": frozenset(),
        "labels": {place: place for place in PLACES},
        "outward": "adverse",
        "result": "决定不予办理",
        "sealed": True,
    }
    return a_kind(template, **{**stated, **told})


def lacking(kind: PaperKind) -> list[str]:
    template = kind.template.read_text("utf-8")
    return [
        fault.removeprefix("an outward paper needs ") for fault in outward.faults(kind, template)
    ]


def test_a_whole_decision_has_no_fault(tmp_path: Path) -> None:
    assert wordings.faults(adverse(tmp_path)) == []


@pytest.mark.parametrize("place", ["applicant", "item", "basis", "reasons", "remedy"])
def test_each_place_is_asked_for_by_name(tmp_path: Path, place: str) -> None:
    assert lacking(adverse(tmp_path, places=PLACES - {place})) == [f"the place {place}"]


def test_a_place_that_may_stay_empty_is_not_enough(tmp_path: Path) -> None:
    kind = adverse(tmp_path, places=PLACES - {"remedy"}, optional=frozenset({"remedy"}))
    assert lacking(kind) == ["the place remedy"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"places": PLACES - {"applied_on"}}, "a place with a day of the facts (..._on)"),
        ({"sealed": False}, "a seal"),
        ({"numbered": False}, "a number"),
        ({"result": ""}, "a result, said in its wording"),
        ({"result": "决定准予"}, "its result in its wording: 决定准予"),
        ({"wording": WORDING.replace("#closing()", "")}, "one #closing()"),
        ({"wording": WORDING + "#closing()\n"}, "one #closing()"),
        ({"wording": WORDING[1:]}, "a letterhead (#show: letter, or record)"),
    ],
)  # fmt: skip
def test_what_else_it_lacks_is_named(tmp_path: Path, told: dict[str, Any], found: str) -> None:
    assert lacking(adverse(tmp_path, **told)) == [found]


def test_a_record_decides_nothing_and_needs_no_remedy(tmp_path: Path) -> None:
    kind = adverse(
        tmp_path, outward="record", places=frozenset({"principal", "item"}), sealed=False
    )
    assert lacking(kind) == []


def test_a_word_nobody_knows_is_a_fault(tmp_path: Path) -> None:
    template = WORDING
    told = list(outward.faults(adverse(tmp_path, outward="sideways"), template))
    assert told == ["nobody knows outward papers called sideways"]


def test_what_stays_in_the_house_is_left_alone(tmp_path: Path) -> None:
    assert lacking(adverse(tmp_path, outward="", places=frozenset(), wording="#facts")) == []


BETWEEN_BODIES = {"manifest", "complaint_sheet"}
"""Numbered, and no answer to anybody: a list of papers, the file's own sheet of a complaint. Sheets
for everybody have no number."""


def test_every_paper_of_the_house_says_how_it_stands() -> None:
    for kind in registry.paper_kinds():
        assert kind.outward in set(Outward) or not kind.numbered or kind.key in BETWEEN_BODIES, (
            kind.key
        )
