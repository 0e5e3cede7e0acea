"""The text of a PDF in the order of its content, without white space: what a screen reader says."""

import re
from io import BytesIO
from typing import Any

import pikepdf

HEX = r"<([0-9A-Fa-f]+)>"


def text_of(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return "".join("".join(_page_text(page).split()) for page in opened.pages)


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def scanned(pdf: bytes) -> str:
    """Where the QR code of a paper leads, by the words that a screen reader has for it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        said = [str(one["/Alt"]) for one in opened.objects if _is_figure(one)]
    return next(alt.partition("二维码：")[2] for alt in said if "二维码：" in alt)


def _is_figure(one: Any) -> bool:
    return isinstance(one, pikepdf.Dictionary) and "/Alt" in one


def _page_text(page: pikepdf.Page) -> str:
    told, letters = "", {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            letters = _letters(page.resources["/Font"][operands[0]])
        elif str(operator) in {"Tj", "TJ"}:
            told += "".join(_spelled(bytes(part), letters) for part in _strings(operands[0]))
    return told


def _strings(shown: Any) -> list[pikepdf.String]:
    parts = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    return [part for part in parts if isinstance(part, pikepdf.String)]


def _spelled(codes: bytes, letters: dict[int, str]) -> str:
    pairs = (codes[at : at + 2] for at in range(0, len(codes), 2))
    return "".join(letters[int.from_bytes(pair, "big")] for pair in pairs)


def _letters(font: Any) -> dict[int, str]:
    """What each glyph of a font spells (its ToUnicode map)."""
    table = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, spelled in re.findall(rf"{HEX}\s*{HEX}", block):
            found[int(code, 16)] = _unicode(spelled)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, spelled in re.findall(rf"{HEX}\s*{HEX}\s*{HEX}", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = chr(ord(_unicode(spelled)) + step)
    return found


def _unicode(spelled: str) -> str:
    return bytes.fromhex(spelled).decode("utf-16-be")
