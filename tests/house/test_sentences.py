"""Every sentence has its Chinese, and the tool that says so can see."""

from pathlib import Path

import pytest

from bianmin.config import sentences, translations

REFUSAL = """
from django.utils.translation import gettext_lazy as _, ngettext
from bianmin.law.refusal import mark
FULL = _("The hall is full.")
CLOSED = mark("The hall is closed.")
def left(n): return ngettext("%(n)d place", "%(n)d places", n)
"""
PAGE = """{% load i18n %}<h1>{% translate "Hall" %}</h1>
{% blocktranslate %}Come in{% endblocktranslate %}"""
CHINESE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

msgid "The hall is full."
msgstr "大厅已满。"

#, python-format
msgid "%(n)d place"
msgid_plural "%(n)d places"
msgstr[0] "%(n)d 个位置"

#, fuzzy
msgid "Hall"
msgstr "大厅"

msgid "Go away"
msgstr "走开"
"""


@pytest.mark.parametrize("floor", sentences.floors())
def test_every_sentence_of_a_floor_has_its_chinese(floor: str) -> None:
    assert list(sentences.faults(floor)) == []


def test_one_sentence_is_said_in_one_way_on_all_floors() -> None:
    assert list(sentences.clashes()) == []


def test_two_floors_that_differ_are_named(hall: Path) -> None:
    other = hall.parent / "yard"
    (other / "locale/zh_Hans/LC_MESSAGES").mkdir(parents=True)
    for floor, chinese in ((hall, "大厅已满。"), (other, "厅里没有位置了。")):
        (floor / "apps.py").write_text("")
        (floor / "refusals.py").write_text(REFUSAL)
        file = floor / "locale/zh_Hans/LC_MESSAGES/django.po"
        file.write_text(CHINESE.replace("大厅已满。", chinese))
    assert list(sentences.clashes()) == [
        "'The hall is full.' is said in two ways: 大厅已满。 (hall), 厅里没有位置了。 (yard)"
    ]


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A floor of its own with a few sentences."""
    floor = tmp_path / "hall"
    (floor / "locale/zh_Hans/LC_MESSAGES").mkdir(parents=True)
    (floor / "refusals.py").write_text(REFUSAL)
    (floor / "page.html").write_text(PAGE)
    (floor / "locale/zh_Hans/LC_MESSAGES/django.po").write_text(CHINESE)
    monkeypatch.setattr(sentences, "HOUSE", tmp_path)
    return floor


def test_what_is_missing_uncertain_or_no_longer_said_is_named(hall: Path) -> None:
    assert sorted(sentences.faults("hall")) == [
        "hall: no Chinese for 'Come in'",
        "hall: no Chinese for 'The hall is closed.'",
        "hall: nothing says 'Go away' any more",
        "hall: the Chinese of 'Hall' is marked as uncertain",
    ]


def test_english_that_a_merge_left_in_the_chinese_is_a_fault(hall: Path) -> None:
    file = sentences.catalogue_file("hall")
    file.write_text(file.read_text().replace("大厅已满。", "大厅已满。Nobody may come in."))
    assert any("holds an English sentence" in fault for fault in sentences.faults("hall"))


def test_a_named_place_that_the_chinese_forgot_is_a_fault(hall: Path) -> None:
    file = sentences.catalogue_file("hall")
    file.write_text(file.read_text().replace("%(n)d 个位置", "%(m)d 个位置"))
    assert any("%(n)d place" in fault and "m" in fault for fault in sentences.faults("hall"))


def test_gathering_keeps_the_chinese_and_drops_what_is_no_longer_said(hall: Path) -> None:
    sentences.update("hall")
    text = sentences.catalogue_file("hall").read_text()
    assert "大厅已满。" in text
    assert 'msgid "The hall is closed."\nmsgstr ""' in text
    assert "Go away" not in text


def test_a_compiled_catalogue_follows_its_source(tmp_path: Path) -> None:
    place = tmp_path / "bianmin/hall/locale/zh_Hans/LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "django.po").write_text(CHINESE)
    translations.compile_all(tmp_path)
    compiled = place / "django.mo"
    before = compiled.stat().st_mtime_ns
    translations.compile_all(tmp_path)
    assert compiled.stat().st_mtime_ns == before
    assert "大厅已满。" in compiled.read_bytes().decode("utf-8", "replace")
