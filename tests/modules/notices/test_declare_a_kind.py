"""A kind of paper is declared once, and its wording and its places agree, or start-up says so."""

from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks

from bianmin.notices import registry, wordings
from bianmin.notices.declarations import declare
from bianmin.notices.kinds import PaperKind
from bianmin.notices.message_wordings import MessageWording

from .conftest import TEMPLATE, a_kind


def faults_with(tmp_path: Path, template: str, **told: Any) -> str:
    file = tmp_path / "changed.typ"
    file.write_text(template, "utf-8")
    return "; ".join(wordings.faults(a_kind(file, **told)))


def test_a_key_is_taken_once(letter: PaperKind) -> None:
    with pytest.raises(ValueError, match=r"two kinds of paper are called test\.letter"):
        registry.register(letter)


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(LookupError, match=r"no kind of paper is called nothing\.here"):
        registry.paper_kind("nothing.here")


def test_a_sound_kind_has_no_fault(letter: PaperKind) -> None:
    assert wordings.faults(letter) == []


def test_a_place_read_but_not_declared_is_a_fault(tmp_path: Path) -> None:
    told = faults_with(tmp_path, TEMPLATE + "#facts.surprise")
    assert told == "test.letter: its template reads the place surprise, not declared"


def test_a_place_declared_but_not_read_is_a_fault(tmp_path: Path) -> None:
    told = faults_with(tmp_path, TEMPLATE.replace("#points(facts.words)", ""))
    assert told == "test.letter: declares the place words, which its template lacks"


def test_a_field_of_a_row_must_agree_too(tmp_path: Path) -> None:
    told = faults_with(tmp_path, TEMPLATE.replace("row.copies", "row.pages"))
    assert "reads the field pages, not declared" in told
    assert "declares the field copies, which its template lacks" in told


def test_places_are_read_in_one_way_only(tmp_path: Path) -> None:
    told = faults_with(tmp_path, TEMPLATE + '#facts.at("words")')
    assert "a place is read as facts.name or row.name only" in told


def test_a_place_needs_a_name_for_people(tmp_path: Path) -> None:
    assert "place words has no label" in faults_with(tmp_path, TEMPLATE, labels={})


def test_a_missing_template_is_a_fault(tmp_path: Path) -> None:
    told = wordings.faults(a_kind(tmp_path / "gone.typ"))
    assert told == ["test.letter: its template gone.typ does not exist"]


def test_start_up_names_every_fault(declared: None, tmp_path: Path) -> None:
    registry.register(a_kind(tmp_path / "gone.typ"))
    messages = [error.msg for error in run_checks(tags=["notices"])]
    assert messages == ["test.letter: its template gone.typ does not exist"]


def test_a_folder_declares_papers_and_messages(declared: None, tmp_path: Path) -> None:
    (tmp_path / "letter.typ").write_text("#facts.words", "utf-8")
    (tmp_path / "places.toml").write_text('[labels]\nwords = "内容"\n', "utf-8")
    (tmp_path / "papers.toml").write_text(
        '[note]\ntitle = "便条"\ntemplate = "letter.typ"\nnumbered = false\nplaces = ["words"]\n',
        "utf-8",
    )
    (tmp_path / "messages.toml").write_text('[hello]\ntitle = "您好"\ntext = "{name}"\n', "utf-8")
    declare(tmp_path)
    assert registry.paper_kind("note").labels == {"words": "内容"}
    assert registry.message_wording("hello").places == {"name"}


@pytest.mark.parametrize("text", ["{a.b}", "{0}", "{}", "{a!r}", "{a:>9}", "{a[0]}"])
def test_a_message_names_plain_places_only(text: str) -> None:
    with pytest.raises(ValueError, match="a place is a plain name"):
        MessageWording("test.sly", "题目", text)


def test_a_message_is_declared_once(declared: None) -> None:
    registry.register_message(MessageWording("test.once", "题目", "正文"))
    with pytest.raises(ValueError, match=r"two messages are called test\.once"):
        registry.register_message(MessageWording("test.once", "题目", "正文"))


def test_kinds_that_share_a_template_have_wordings_of_their_own() -> None:
    kinds = registry.paper_kinds()
    assert len({kind.template for kind in kinds}) < len(kinds)
    assert len({wordings.edition(wordings.text(kind)) for kind in kinds}) == len(kinds)
