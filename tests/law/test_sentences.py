"""Every sentence the law's floor can say has its Chinese, with the same places in it."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "bianmin"
CHINESE = SOURCE / "config" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
PLACE = re.compile(r"%\(\w+\)s")


def marked() -> set[str]:
    """The sentences marked in the source of the law's floor."""
    found = extract_from_dir(str(SOURCE / "law"), [("**.py", "python")], keywords={"mark": None})
    return {str(sentence) for _, _, sentence, _, _ in found}


def chinese() -> Catalog:
    """The translations as they are kept."""
    with CHINESE.open("rb") as file:
        return read_po(file, locale="zh_Hans")


def test_there_are_sentences() -> None:
    assert "The name is missing." in marked()


def test_each_sentence_has_its_chinese() -> None:
    catalog = chinese()
    kept = {str(m.id) for m in catalog if m.id and m.string and not m.fuzzy}
    assert marked() <= kept, marked() - kept


def test_the_chinese_names_the_same_places() -> None:
    for message in chinese():
        if message.id:
            assert set(PLACE.findall(str(message.id))) == set(PLACE.findall(str(message.string)))
