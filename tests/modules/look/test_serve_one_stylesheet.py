"""The components' styles become one file, always that of the sources."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

from bianmin.look import stylesheet


@pytest.fixture
def finder(settings, tmp_path):
    settings.DATA_DIRECTORY = tmp_path
    return stylesheet.StylesheetFinder()


def test_every_components_style_is_in_it_once():
    text = stylesheet.stylesheet()
    written = sorted((stylesheet.HERE / "components").glob("*/style.css"))
    assert len(written) > 15
    for part in written:
        assert text.count(part.read_text("utf-8").rstrip()) == 1


def test_tokens_come_first_and_print_last():
    parts = stylesheet.parts()
    assert (parts[0].name, parts[-1].name) == ("tokens.css", "print.css")


def test_it_stays_small():
    assert len(stylesheet.stylesheet().splitlines()) < 700


def test_no_web_font_and_nothing_from_elsewhere():
    text = stylesheet.stylesheet()
    assert not [word for word in ("@font-face", "@import", "url(", "http") if word in text]


def test_it_is_found_and_listed_as_one_static_file(finder):
    assert Path(finder.find(stylesheet.NAME)).read_text("utf-8") == stylesheet.stylesheet()
    [(name, storage)] = finder.list(None)
    with storage.open(name) as served:
        assert served.read().decode() == stylesheet.stylesheet()
    assert finder.find("look/other.css") == []


def test_a_stale_file_is_written_anew(finder):
    written = Path(finder.find(stylesheet.NAME))
    written.write_text("stale")
    assert Path(finder.find(stylesheet.NAME)).read_text("utf-8") == stylesheet.stylesheet()


def test_the_house_is_set_up_to_find_it():
    assert find(stylesheet.NAME)
