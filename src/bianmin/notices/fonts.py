"""Which fonts papers are set in, and which characters none of them can print."""

import struct
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
from django.conf import settings

DEBIAN = Path("/usr/share/fonts/opentype/noto")
DEBIAN_FILES = ("NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc")


@cache
def files() -> tuple[Path, ...]:
    """The packaged Noto fonts, Debian's larger ones for rare names, and the installation's own."""
    packaged = (pylopdf_fonts_zh_cn.serif_path(), pylopdf_fonts_zh_cn.sans_path())
    debian = tuple(DEBIAN / name for name in DEBIAN_FILES if (DEBIAN / name).is_file())
    own = sorted(Path(settings.PAPER_FONTS_DIRECTORY).glob("*.[ot]t[fc]"))
    return (*packaged, *debian, *own)


def directories() -> tuple[str, ...]:
    """Where typst finds them; it takes directories only."""
    return tuple(sorted({str(file.parent) for file in files()}))


@cache
def printable() -> frozenset[int]:
    """Every code point that at least one of the fonts has a glyph for."""
    return frozenset(point for file in files() for point in covered(file.read_bytes()))


def unprintable(value: Any) -> str:
    """The characters in a value's texts that no font can print, each once."""
    characters = {char for text in _texts(value) for char in text if not char.isspace()}
    return "".join(sorted(char for char in characters if ord(char) not in printable()))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def covered(font: bytes) -> Iterable[int]:
    """The code points of an OpenType font or collection (its ``cmap`` of format 12 or 4)."""
    start = struct.unpack_from(">I", font, 12)[0] if font[:4] == b"ttcf" else 0
    table = _table(font, start, b"cmap")
    (count,) = struct.unpack_from(">H", font, table + 2)
    records = [struct.unpack_from(">HHI", font, table + 4 + 8 * i) for i in range(count)]
    subtables = {font[table + at : table + at + 2]: table + at for _, _, at in records}
    if b"\x00\x0c" in subtables:
        return _format_12(font, subtables[b"\x00\x0c"])
    return _format_4(font, subtables[b"\x00\x04"]) if b"\x00\x04" in subtables else ()


def _table(font: bytes, start: int, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, start + 4)
    for i in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, start + 12 + 16 * i)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag.decode()}")


def _format_12(font: bytes, at: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", font, at + 12)
    for i in range(count):
        first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * i)
        yield from range(first, last + 1)


def _format_4(font: bytes, at: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    lasts = struct.unpack_from(f">{doubled // 2}H", font, at + 14)
    firsts = struct.unpack_from(f">{doubled // 2}H", font, at + 16 + doubled)
    for first, last in zip(firsts, lasts, strict=True):
        yield from range(first, last + 1 if last < 0xFFFF else first)
