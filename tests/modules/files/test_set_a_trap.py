"""Files made to harm: bombs, files that are two kinds at once, drawings that run something.

Every one is built here, byte by byte, and met with its sentence.
"""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from PIL import Image

from bianmin.applications.cutover import sheets
from bianmin.applications.cutover.columns import COLUMNS
from bianmin.files import overlays, photos, services, workbooks
from bianmin.law.refusal import Refusal

Picture = Callable[..., bytes]
SCRIPT = b"<html><script>alert(1)</script></html>"


def refusal_of(deed: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        deed()
    return refused.value.code


def drawn(kind: str, **more: Any) -> bytes:
    target = BytesIO()
    Image.new("RGB", (60, 40), "red").save(target, kind, **more)
    return target.getvalue()


def moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
    return drawn(kind, save_all=True, append_images=frames)


def archive(**entries: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return target.getvalue()


OTHERS = {
    "GIF that is a script": (b"GIF89a=1;" + b"alert(1)//" + bytes(20), "files.not_taken"),
    "moving GIF": (moving("GIF"), "files.not_taken"),
    "TIFF": (drawn("TIFF"), "files.not_taken"),
    "BMP": (drawn("BMP"), "files.not_taken"),
    "icon": (drawn("ICO"), "files.not_taken"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n" + bytes(200), "files.not_taken"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "files.not_taken"),
    "SVG after a declaration": (b'<?xml version="1.0"?><svg><script/></svg>', "files.not_taken"),
    "Word": (archive(**{"[Content_Types].xml": b"<x/>", "word/a.xml": b"<x/>"}), "files.not_taken"),
    "Word with macros": (archive(**{"word/vbaProject.bin": bytes(99)}), "files.not_taken"),
    "archive in an archive": (archive(a=archive(b=archive(c=bytes(1 << 20)))), "files.not_taken"),
    "Java": (archive(**{"META-INF/MANIFEST.MF": b"x"}), "files.not_taken"),
    "script": (b"#!/bin/sh\nrm -rf /\n", "files.not_taken"),
    "PDF in a GIF": (b"GIF89a" + bytes(8) + b"%PDF-1.7\n", "files.not_taken"),
    "shortcut": (b"[InternetShortcut]\nURL=http://a.example", "files.not_taken"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_photo_and_no_pdf_is_refused_by_its_content(store: Any, name: str) -> None:
    content, code = OTHERS[name]
    assert refusal_of(lambda: store(content, "a")) == code
    assert refusal_of(lambda: store(content, "a.jpg")) == "files.not_what_it_claims"


def test_jpeg_2000_is_not_opened(store: Any) -> None:
    assert refusal_of(lambda: store(drawn("JPEG2000"), "a.jpg")) == "files.broken_photo"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("behind", [SCRIPT, archive(a=b"x"), b"%PDF-1.7\n%%EOF"])
def test_what_hides_behind_a_picture_is_gone(store: Any, kind: str, behind: bytes) -> None:
    kept = services.read(store(drawn(kind) + behind, "a"))
    assert not any(sign in kept for sign in (b"<script", b"PK\x03\x04", b"%PDF"))
    assert Image.open(BytesIO(kept)).format == "JPEG"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_what_moves_one_picture_is_kept(store: Any, kind: str) -> None:
    image = Image.open(BytesIO(services.read(store(moving(kind), "a"))))
    assert (image.size, getattr(image, "n_frames", 1)) == ((60, 40), 1)


def test_a_jpeg_of_thousands_of_scans_is_not_opened(store: Any) -> None:
    sent = drawn("JPEG", progressive=True)
    assert refusal_of(lambda: store(sent + photos.SCAN * 65, "a.jpg")) == "files.odd_photo"
    assert store(sent, "a.jpg").width == 60


def test_a_progressive_jpeg_is_held_to_what_fits_memory(
    store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "MOST_PIXELS_DECODED_WHOLE", 60 * 40 - 1)
    sent = drawn("JPEG", progressive=True)
    assert refusal_of(lambda: store(sent, "a.jpg")) == "files.too_many_pixels"
    assert store(drawn("JPEG"), "a.jpg").width == 60


DRAWING = (
    '<?xml version="1.0" encoding="{code}"?>{before}<svg xmlns="http://www.w3.org/2000/svg">'
    "{inside}</svg>"
)


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("<!DOCTYPE svg [<!ATTLIST path onload CDATA 'x()'>]>", "<path/>"),
        ('<?xml-stylesheet href="http://a.example/a.css"?>', "<path/>"),
        ("", '<script xmlns="http://www.w3.org/1999/xhtml">x()</script>'),
        ("", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>'),
        ("", '<a xmlns="http://www.w3.org/1998/Math/MathML"/>'),
        ("", '<g xmlns=""><script/></g>'),
        ("", '<path style="fill:URL(http://a.example)"/>'),
        ("", r'<path style="fill:u\72l(http:x)"/>'),
        ("", "<style>@IMPORT 'x.css'</style>"),
    ],
)
@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_drawing_that_runs_or_fetches_is_refused_in_any_encoding(
    before: str, inside: str, code: str
) -> None:
    content = DRAWING.format(code=code, before=before, inside=inside).encode(code)
    assert refusal_of(lambda: overlays.check(content)) == "files.overlay_part"


def test_the_notes_of_a_drawing_program_are_left_in() -> None:
    inside = '<x:a xmlns:x="http://www.inkscape.org/namespaces/inkscape"/><path d="M0 0h9"/>'
    content = DRAWING.format(code="utf-8", before="", inside=inside).encode()
    assert overlays.check(content).content == content


def workbook(*rows: list[str]) -> dict[str, bytes]:
    """What a workbook is packed of."""
    book, target = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(target)
    with zipfile.ZipFile(target) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


SHEET = "xl/worksheets/sheet1.xml"
HEAD = list(COLUMNS)
BILLION = b"<!DOCTYPE a [" + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha" * 9) for n in range(10)
)


def changed(**entries: bytes) -> bytes:
    return archive(**workbook(HEAD, ["x"] * len(HEAD)), **entries)


def replaced(name: str, content: bytes) -> bytes:
    return archive(**{**workbook(HEAD), name: content})


BOOKS = {
    "with macros": (changed(**{"xl/vbaProject.bin": b"x"}), "files.active_sheet"),
    "with old macros": (changed(**{"xl/macrosheets/a.xml": b"x"}), "files.active_sheet"),
    "with another file": (changed(**{"xl/embeddings/a.bin": b"x"}), "files.active_sheet"),
    "with a link": (changed(**{"xl/externalLinks/a.xml": b"x"}), "files.active_sheet"),
    "with ActiveX": (changed(**{"xl/activeX/a.bin": b"x"}), "files.active_sheet"),
    "with an archive": (changed(**{"xl/media/a.zip": archive(a=b"x")}), "files.heavy_sheet"),
    "of 20 MB noughts": (changed(**{"xl/a.xml": bytes(20_000_000)}), "files.heavy_sheet"),
    "of 2000 parts": (
        changed(**{f"xl/{n}.xml": b"" for n in range(2000)}), "files.heavy_sheet"
    ),
    "in the old format": (workbooks.OLE + bytes(600), "files.protected_sheet"),
    "that is a web page": (SCRIPT, "cut-over.no-sheet"),
    "of other parts": (archive(a=b"x"), "cut-over.no-sheet"),
    "of broken XML": (replaced(SHEET, b"<worksheet><sheetData><row>"), "cut-over.no-sheet"),
    "that laughs": (
        replaced(SHEET, BILLION + b"]><worksheet>&a9;</worksheet>"), "cut-over.no-sheet"
    ),
    "that reads our files": (
        replaced(SHEET, b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'),
        "cut-over.no-sheet",
    ),
    "whose contents read our files": (
        replaced("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                 b"<a>&a;</a>"),
        "cut-over.no-sheet",
    ),
    "cut short": (changed()[:-40], "cut-over.no-sheet"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_a_workbook_that_harms_is_refused_before_or_while_it_is_read(name: str) -> None:
    content, code = BOOKS[name]
    assert refusal_of(lambda: list(sheets.rows_of(BytesIO(content)))) == code


def test_a_plain_workbook_is_read() -> None:
    assert [line for line, _cells in sheets.rows_of(BytesIO(changed()))] == [2]
