"""What comes out of typst: whole text, no markup from data, no box for a missing character."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from bianmin.notices import fonts, places, rendering, typesetting, wordings
from bianmin.notices.kinds import PaperKind
from bianmin.notices.typesetting import typeset, without
from tests.modules.pdf_text import text_of

from .conftest import FACTS, NOON

LETTERHEAD = {"organ_name": "马站镇人民政府", "contact": "0539-2880001", "you": "您"}
SLY = '#panic("x") *粗* _斜_ \\ $x^2$ <label> @ref `raw` [方] {花} // /* = - + ~ "引" #let'


def printed(kind: PaperKind, addressee: str = "张秀英", **facts: Any) -> bytes:
    filled = places.fill(kind, {**LETTERHEAD, **FACTS, **facts})
    rare = fonts.unprintable([addressee, filled])
    address = "https://example.gov.cn/papers/7KQ2M9XR4T/"
    own = {
        "title": kind.title,
        "number": "马政告〔2026〕1号",
        "addressee": addressee,
        "issued_on": "2026年11月23日",
        "code": "7KQ2M9XR4T",
        "replaces": "",
        "scan_address": address,
        "qr": rendering.qr_code(address),
        "unprintable": rare,
    }
    filled, own = without([filled, own], rare)
    return typeset(wordings.text(kind), facts=filled, paper=own, at=NOON)


def test_the_text_of_a_paper_comes_out_whole_and_in_order(letter: PaperKind) -> None:
    told = text_of(printed(letter, remark="盖章后交本人"))
    head = ["马站镇人民政府", "告知书", "马政告〔2026〕1号", "张秀英"]
    body = ["内容", "一切照旧", "户口簿", "盖章后交本人"]
    foot = ["0539-2880001", "7KQ2M9XR4T", "2026年11月23日"]
    order = [*head, *body, *foot]
    places_found = [told.index(words) for words in order]
    assert places_found == sorted(places_found)


@pytest.mark.parametrize("name", [SLY, "䶮", "张" * 50, "O'Brien-Müller", "a" * 50, "阿·买提"])
def test_a_name_is_shown_as_it_is(letter: PaperKind, name: str) -> None:
    told = text_of(printed(letter, addressee=name, words=[name]))
    assert told.count("".join(name.split())) >= 2


def test_a_character_without_a_glyph_is_said_never_a_box(
    letter: PaperKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fonts.unprintable({"names": ["王䶮", "\U0010ffff"]}) == "\U0010ffff"
    told = text_of(printed(letter, addressee="王\U0010ffff"))
    assert "王〔U+10FFFF〕" in told
    assert "字库缺字" in told


def test_typst_itself_refuses_a_missing_glyph(letter: PaperKind) -> None:
    with pytest.raises(typesetting.WordingFault, match="could not be displayed"):
        typeset(
            '#set document(title: [x])\n#set text(font: "Noto Serif SC")\n= 😀',
            facts={},
            paper={},
            at=NOON,
        )


def test_without_its_fonts_nothing_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "directories", lambda: (str(tmp_path),))
    monkeypatch.setattr(typesetting, "_typesetter", another := typesetting.Typesetter())
    with pytest.raises(typesetting.FontFault, match="Noto Serif SC"):
        typeset("= 题", facts={}, paper={}, at=NOON)
    another.stop()


LOOPS = "#for i in range(100000) { for j in range(100000) { let x = i * j } }"


def test_a_template_that_loops_is_given_up_and_the_next_paper_is_printed(letter: PaperKind) -> None:
    with pytest.raises(typesetting.LoopFault, match="longer than 0"):
        typeset(LOOPS, facts={}, paper={}, at=NOON, seconds=0.5)
    assert "一切照旧" in text_of(printed(letter))


def test_a_typesetter_that_was_killed_meanwhile_is_started_again(letter: PaperKind) -> None:
    printed(letter)
    program = typesetting._typesetter.program
    assert program is not None
    program.kill()
    program.wait()
    assert "一切照旧" in text_of(printed(letter))


def test_a_wording_cannot_read_files_of_the_machine() -> None:
    with pytest.raises(typesetting.WordingFault):
        typeset('#read("/etc/hostname")', facts={}, paper={}, at=NOON)


def test_every_character_the_table_claims_can_be_set(letter: PaperKind) -> None:
    for point in (0x4DAE, 0x9FA5, 0x3400, 0x20BB7, 0xFF0C):
        assert point in fonts.printable()
        assert chr(point) in text_of(printed(letter, words=[chr(point)]))


def test_the_file_is_archivable_tagged_and_chinese(letter: PaperKind) -> None:
    with pikepdf.open(BytesIO(printed(letter))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "zh-CN"
        assert "/StructTreeRoot" in pdf.Root
        kinds = {str(part.S) for part in pdf.objects if _is_tag(part)}
        assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= kinds
        said = pdf.open_metadata()
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "A")
        assert said["pdfuaid:part"] == "1"
        assert said["dc:title"] == "告知书"


def test_the_code_can_be_heard_where_it_cannot_be_seen(letter: PaperKind) -> None:
    with pikepdf.open(BytesIO(printed(letter))) as pdf:
        heard = [str(item.Alt) for item in pdf.objects if _has_alt(item)]
    assert heard == ["核对本文书的二维码：https://example.gov.cn/papers/7KQ2M9XR4T/"]


def _is_tag(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and str(item.get("/Type", "")) == "/StructElem"


def _has_alt(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/Alt" in item


def test_a_long_list_runs_over_pages_with_its_head_repeated(letter: PaperKind) -> None:
    papers = [{"name": f"第{n}份材料", "copies": n} for n in range(1, 61)]
    pdf = printed(letter, papers=papers)
    told = text_of(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    assert pages == 3
    assert told.count("序号") == 3
    assert f"共{pages}页" in told
    assert all(f"第{n}份材料" in told for n in range(1, 61))


def test_fonts_of_the_installation_itself_come_first(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "fonts"
    own.mkdir()
    (own / "rare.otf").write_bytes(fonts.files()[0].read_bytes())
    settings.PAPER_FONTS_DIRECTORY = own
    fonts.files.cache_clear()
    try:
        assert own / "rare.otf" in fonts.files()
        assert str(own) in fonts.directories()
    finally:
        fonts.files.cache_clear()
