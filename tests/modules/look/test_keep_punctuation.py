"""Punctuation belongs to the sentence, so that Chinese has its own."""

import re

import pytest

from tests.house.documents import SOURCE

TEMPLATES = sorted([*SOURCE.glob("*/templates/**/*.html"), *SOURCE.glob("look/**/template.html")])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: str(template.name))
def test_no_colon_stands_outside_what_is_translated(template):
    text = template.read_text("utf-8")
    assert not re.findall(r"(?:endblocktranslate|translate [^%]*) %\}: ", text)
