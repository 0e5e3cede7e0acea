"""A demonstration says on every page that it is one; a real county never does."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

import bianmin

SOURCE = Path(bianmin.__file__).parent
EXTENDS = re.compile(r'{%-? extends "([^"]+)"')
WORDS = "这里的人和办件都是虚构的"
OF_ONE_FRAME = "look/base.html"


def templates() -> dict[str, str]:
    """Every template by its name."""
    found = (path for path in SOURCE.rglob("templates/**/*.html"))
    return {str(path).partition("/templates/")[2]: path.read_text("utf-8") for path in found}


def test_every_page_stands_in_the_one_frame() -> None:
    """Whatever is a page of its own begins a document; only one template does."""
    told = templates()
    assert [name for name, text in told.items() if "<html" in text.lower()] == [OF_ONE_FRAME]
    led_to = {match[1] for text in told.values() if (match := EXTENDS.search(text))}
    assert led_to <= told.keys() and OF_ONE_FRAME in led_to


@pytest.mark.django_db
@pytest.mark.parametrize("where", ["/", "/track/", "/accounts/login/", "/nowhere/"])
def test_the_frame_says_it(where: str, settings: Any) -> None:
    client = Client(headers={"accept-language": "zh-hans"}, raise_request_exception=False)
    for demonstration in (True, False):
        settings.DEMONSTRATION = demonstration
        said = WORDS in client.get(where).content.decode()
        assert said is demonstration, (where, demonstration)
