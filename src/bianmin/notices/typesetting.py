"""Typst: from a wording and its facts to a PDF that archives (PDF/A-2a) and screen readers take.

Facts enter as JSON through ``sys.inputs`` and are only ever shown as text: nothing in them is read
as markup or code.
"""

import json
import threading
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

import typst

from . import fonts

NEEDED = {"Noto Serif SC", "Noto Sans SC"}
_one_at_a_time = threading.Lock()


class FontFault(RuntimeError):
    """The fonts that papers are set in are not there: reinstall pylopdf-fonts-zh-cn."""


def typeset(
    wording: str, *, facts: Mapping[str, Any], paper: Mapping[str, Any], at: datetime
) -> bytes:
    """The PDF; the same input gives the same bytes.

    Raises typst.TypstError for a wording that does not compile, or a character without a glyph.
    """
    inputs = {"facts": _json(facts), "paper": _json(paper)}
    with _one_at_a_time:
        pdf = _compiler().compile(
            input=wording.encode(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(at.timestamp()),
        )
    assert isinstance(pdf, bytes)  # one file: a PDF is not a page apiece
    return pdf


def without(text: Any, unprintable: str) -> Any:
    """A value with each unprintable character shown by its code point: 〔U+2B740〕."""
    if isinstance(text, str):
        return "".join(f"〔U+{ord(c):04X}〕" if c in unprintable else c for c in text)
    if isinstance(text, dict):
        return {key: without(value, unprintable) for key, value in text.items()}
    return [without(item, unprintable) for item in text] if isinstance(text, list) else text


@cache
def _compiler() -> typst.Compiler:
    found = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(fonts.directories()),
    )
    if NEEDED - set(found.families()):  # typst would leave the text out without a word
        raise FontFault(f"the fonts {sorted(NEEDED)} are not in {fonts.directories()}")
    return typst.Compiler(font_paths=found, ignore_system_fonts=True)


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
