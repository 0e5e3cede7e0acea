"""What is blacked out is gone from the new file: from its picture, its words and all it carries."""

import json
import math
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pylopdf_fonts_zh_cn
import pytest
import typst
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from bianmin.files import apart, redacting, refusals, services
from bianmin.files.blackening import program
from bianmin.files.blackening.boxes import Box
from bianmin.files.suggesting import Found, Kind, found
from bianmin.law.refusal import Refusal

Store = Callable[..., Any]
LETTER = """
#set page(paper: "a4")
#set text(size: 16pt)
#place(bottom + left, text(fill: white)[档案柜第七层])
关于补偿款的批复
#linebreak()
王小明（身份证号 999901199001010010）
#linebreak()
手机 13800138000，电话 0539-2251234
#linebreak()
账号 6222 0200 0000 0000 000
#pagebreak()
第二页，经办人王小明。
"""
SECRETS = ("王小明", "999901199001010010", "13800138000", "2251234", "62220200")


@pytest.fixture(scope="module")
def letter() -> bytes:
    """A letter of two pages, with words in white on the first."""
    fonts = [str(Path(pylopdf_fonts_zh_cn.sans_path()).parent)]
    return bytes(typst.compile(LETTER.encode(), font_paths=fonts))


@pytest.fixture(scope="module")
def boxes(letter: bytes) -> list[Box]:
    """Around everything that a program finds in it, and around the name."""
    return [box for one in _found(letter, ["王小明"]) for box in one.boxes]


def _asked(wanted: dict[str, Any], content: bytes) -> bytes:
    status, _pages, made = program.done(wanted, content)
    assert status == program.KEPT
    return made


def _signs(content: bytes) -> list[list[redacting.Sign]]:
    told = json.loads(_asked({"do": "read"}, content))
    return [[redacting.Sign(row[0], Box(*row[1:])) for row in page] for page in told]


def _found(content: bytes, words: list[str]) -> list[Found]:
    return found(_signs(content), words)


def _released(content: bytes, boxes: list[Box], title: str = "批复") -> bytes:
    rows = [[box.page, box.x, box.y, box.width, box.height] for box in boxes]
    return _asked({"do": "release", "boxes": rows, "title": title}, content)


def _text(content: bytes) -> str:
    return "\n".join("".join(sign.text for sign in page) for page in _signs(content))


def _everything(content: bytes) -> bytes:
    """The file, and every stream of it unpacked, but the pictures."""
    with pikepdf.open(BytesIO(content)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        read = [s.read_bytes() for s in streams if s.get("/Subtype") != Name.Image]
        return content + b"".join(read) + b"".join(repr(one).encode() for one in pdf.objects)


def _spelled(word: str) -> list[bytes]:
    codes = word.encode("utf-16-be")
    return [word.encode(), codes, codes.hex().upper().encode(), codes.hex().encode()]


def _carrying(letter: bytes) -> bytes:
    """The letter with everything in which a name may hide, and an earlier version of it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(letter)) as pdf:
        pdf.docinfo["/Author"] = "王小明"
        with pdf.open_metadata() as metadata:
            metadata["dc:creator"] = ["王小明"]
        pdf.attachments["名单.txt"] = "王小明 13800138000".encode()
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=[9, 9, 30, 30], Contents=String("王小明")
        )
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, Rect=[50, 9, 90, 30], FT=Name.Tx,
                T=String("姓名"), V=String("王小明"),
            )
        )  # fmt: skip
        pdf.pages[0].Annots = Array([note, field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("王小明", 0))
        pdf.Root.PieceInfo = Dictionary(Word=Dictionary(Private=String("王小明")))
        pdf.save(target)
    return target.getvalue() + "\n% 王小明 13800138000\n".encode()


def test_a_program_finds_numbers_of_persons_and_the_words_that_are_given(letter: bytes) -> None:
    told = [(one.kind, one.words) for one in _found(letter, ["王 小明"])]
    assert told == [
        (Kind.WORDS, "王小明"),
        (Kind.ID_NUMBER, "999901199001010010"),
        (Kind.MOBILE, "13800138000"),
        (Kind.TELEPHONE, "0539-2251234"),
        (Kind.BANK_ACCOUNT, "6222020000000000000"),
        (Kind.WORDS, "王小明"),
    ]


def test_no_byte_of_the_new_file_tells_what_was_covered(letter: bytes, boxes: list[Box]) -> None:
    original, released = _carrying(letter), _released(_carrying(letter), boxes)
    assert "王小明".encode() in original
    everything = _everything(released)
    for secret in SECRETS:
        for spelled in _spelled(secret):
            assert spelled not in everything
    assert "关于补偿款的批复" in _text(released) and "第二页，经办人" in _text(released)
    assert "王" not in _text(released)


def test_what_nobody_sees_does_not_come_along(letter: bytes, boxes: list[Box]) -> None:
    assert "档案柜第七层" in _text(letter)
    assert "档案柜" not in _text(_released(letter, boxes))


def test_the_new_file_has_its_pages_a_title_and_nothing_else(
    letter: bytes, boxes: list[Box]
) -> None:
    with pikepdf.open(BytesIO(_released(_carrying(letter), boxes))) as pdf:
        assert len(pdf.pages) == 2
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Lang", "/ViewerPreferences"}
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {"/Title": "批复"}
        for page in pdf.pages:
            kept = {"/Type", "/Parent", "/MediaBox", "/Contents", "/Resources"}
            assert set(page.obj.keys()) == kept
    assert _released(letter, boxes) == _released(letter, boxes)


def test_the_dots_under_a_box_are_black_and_those_beside_it_are_not(
    letter: bytes, boxes: list[Box]
) -> None:
    released = _released(letter, boxes)
    seen = Image.open(BytesIO(_asked({"do": "look", "page": 1, "longest": 1600}, released)))
    for box in (box for box in boxes if box.page == 1):
        left, top, right, bottom = box.dots(*seen.size)
        under = seen.convert("L").crop((left + 1, top + 1, right - 1, bottom - 1))
        assert under.getextrema()[1] < 24
    assert (
        seen.convert("L").crop((0, seen.height // 2, seen.width, seen.height)).getextrema()[0] > 200
    )


def test_a_page_that_is_turned_and_cut_is_covered_where_it_is_seen(letter: bytes) -> None:
    target = BytesIO()
    with pikepdf.open(BytesIO(letter)) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.pages[0].CropBox = [20, 300, 590, 830]
        pdf.save(target)
    turned = target.getvalue()
    covered = [box for one in _found(turned, ["王小明"]) for box in one.boxes]
    everything = _everything(_released(turned, covered))
    told = {sign for sign in "关于补偿款王小明013" if f"<{ord(sign):04X}>".encode() in everything}
    assert told == set("关于补偿款")


def test_a_kept_letter_becomes_a_new_file_and_the_old_one_stays(
    store: Store, letter: bytes, boxes: list[Box], agent: Any, at: Any
) -> None:
    original = store(letter, "王小明的批复.pdf")
    released = redacting.redact(original=original, boxes=boxes, title="批复", by=agent.pk, at=at)
    assert (released.pages, released.name, released.media_type) == (
        2,
        "批复.pdf",
        "application/pdf",
    )
    assert released.digest != original.digest
    assert "王小明" in redacting.text(original) and "王小明" not in redacting.text(released)
    page = Image.open(BytesIO(redacting.picture(released, page=2, longest=400)))
    assert page.height == 400


def test_a_photo_is_covered_too(store: Store, picture: Any, agent: Any, at: Any) -> None:
    original = store(picture(size=(400, 300)))
    left = Box(1, 0, 0, 0.5, 1)
    released = redacting.redact(original=original, boxes=[left], title="照片", by=None, at=at)
    seen = Image.open(BytesIO(services.read(released)))
    assert (released.name, seen.size) == ("照片.jpg", (400, 300))
    assert max(seen.getpixel((100, 150))) < 16 and min(seen.getpixel((300, 150))) > 240
    assert redacting.signs(original) == [[]] and redacting.text(released) == ""
    small = Image.open(BytesIO(redacting.picture(released, page=1, longest=100)))
    assert small.width == 100


WRONG = [
    (Box(0, 0, 0, 0.5, 0.5), "no_such_page"),
    (Box(3, 0, 0, 0.5, 0.5), "no_such_page"),
    (Box(1, -0.1, 0, 0.5, 0.5), "box_beside_page"),
    (Box(1, 0.6, 0, 0.5, 0.5), "box_beside_page"),
    (Box(1, 0, 0, 0, 0.5), "box_beside_page"),
    (Box(1, math.nan, 0, 0.5, 0.5), "box_beside_page"),
    (Box(1, 0, 0, math.inf, 0.5), "box_beside_page"),
]


@pytest.mark.parametrize(("box", "code"), WRONG)
def test_a_wrong_box_is_refused_and_nothing_is_kept(box: Box, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        redacting.refuse_wrong([box], pages=2)
    assert refused.value.code == f"files.{code}"


def test_too_much_is_refused() -> None:
    with pytest.raises(Refusal, match="101"):
        redacting.refuse_wrong([], pages=101)
    with pytest.raises(Refusal, match="2000"):
        redacting.refuse_wrong([Box(1, 0, 0, 1, 1)] * 2001, pages=1)


def _endless(pdf: pikepdf.Pdf) -> None:
    """A page that draws itself within itself, over and over."""
    form = pdf.make_stream(b"/X Do /X Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, [0, 0, 9, 9]
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(X=form))
    pdf.pages[0].Contents = pdf.make_stream(b"/X Do")


def _vast(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = [0, 0, 2_000_000_000, 2_000_000_000]


def _bottomless(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = [0, 0, 0, 0]


@pytest.mark.parametrize("change", [_endless, _vast, _bottomless])
def test_a_cruel_page_is_drawn_or_refused_and_does_no_harm(paper: Any, change: Any) -> None:
    content = paper(change=change)
    sent = json.dumps({"do": "release", "boxes": [], "title": ""}).encode() + b"\n" + content
    try:
        pages, made = apart.answered(redacting.PROGRAM, sent, seconds=3, waited=60)
    except Refusal as refused:
        assert refused.code in {"files.broken_pdf", "files.heavy_pdf"}
    else:
        assert pages == 1 and made.startswith(b"%PDF")


def test_what_is_no_pdf_is_refused(paper: Any) -> None:
    locked = paper(encryption=pikepdf.Encryption(owner="a", user="b"))
    assert program.done({"do": "read"}, locked)[0] == program.LOCKED
    for broken in (b"", b"%PDF-1.7\n", struct.pack("40s", b"%PDF-")):
        assert program.done({"do": "read"}, broken)[0] == program.BROKEN
    with pytest.raises(Refusal) as refused:
        apart.answered(redacting.PROGRAM, b'{"do": "read"}\n%PDF', seconds=20, waited=60)
    assert refused.value.code == refusals.broken_pdf().code


def test_a_page_that_is_not_there_has_no_picture(store: Store, letter: bytes) -> None:
    with pytest.raises(Refusal, match="3"):
        redacting.picture(store(letter, "a.pdf"), page=3, longest=100)
