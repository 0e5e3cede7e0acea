"""A new PDF from drawn pages: a picture each, and under it the words, unseen, to be found and read.

The words are set without a font of their own: no sign is drawn, so none needs a shape.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from .drawn import Drawn
from .read import Sign

LANGUAGE = "zh-CN"
ROWS = 100
"""Of a table of signs, at most."""
HEAD = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Unicode def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
"""
FOOT = b"endcmap CMapName currentdict /CMap defineresource pop end end"


def document(pages: Iterable[Drawn], *, title: str) -> bytes:
    """The file; of the original it has the pictures, and the title is all it says of itself."""
    pdf, target = pikepdf.new(), BytesIO()
    font = pdf.make_indirect(_font(pdf))
    for page in pages:
        _add(pdf, page, font)
    pdf.docinfo["/Title"] = title
    pdf.Root.Lang = String(LANGUAGE)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def _add(pdf: pikepdf.Pdf, page: Drawn, font: Dictionary) -> None:
    pdf.add_blank_page(page_size=(page.width, page.height))
    one = pdf.pages[-1]
    one.obj.Resources = Dictionary(
        XObject=Dictionary(P=_picture(pdf, page)), Font=Dictionary(F=font)
    )
    drawing = f"q {page.width:.2f} 0 0 {page.height:.2f} 0 0 cm /P Do Q\n".encode()
    one.obj.Contents = pdf.make_stream(drawing + b"BT 3 Tr\n" + b"".join(_lines(page)) + b"ET\n")


def _picture(pdf: pikepdf.Pdf, page: Drawn) -> Stream:
    picture = Stream(pdf, page.jpeg)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = page.dots
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    picture.Filter = Name.DCTDecode
    return pdf.make_indirect(picture)


def _lines(page: Drawn) -> Iterator[bytes]:
    """Each run of signs at its place: whole points, since finer ones tell what was between."""
    for run in _runs(page.signs):
        first, last = run[0].box, run[-1].box
        size = max(round(first.height * page.height), 1)
        width = max((last.x + last.width - first.x) * page.width, 1)
        share = 100 * width / (size * len(run))
        x, y = round(first.x * page.width), round((1 - first.y - first.height) * page.height)
        words = "".join(sign.text for sign in run).encode("utf-16-be").hex().upper()
        yield f"/F {size} Tf {share:.0f} Tz 1 0 0 1 {x} {y} Tm <{words}> Tj\n".encode()


def _runs(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    """Signs that stand one after the other on a line."""
    run: list[Sign] = []
    for sign in signs:
        if run and not _goes_on(run[-1], sign):
            yield run
            run = []
        run.append(sign)
    if run:
        yield run


def _goes_on(before: Sign, after: Sign) -> bool:
    """Whether it begins where the one before ends, and as high."""
    gap = after.box.x - (before.box.x + before.box.width)
    near = max(before.box.width, after.box.width)
    return abs(gap) <= near and abs(after.box.y - before.box.y) <= before.box.height / 2


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    """A font whose codes are Unicode's; each sign is as wide as the letters are high."""
    within = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Unseen, DW=1000,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Unseen, Flags=4, FontBBox=[0, 0, 1000, 1000],
            ItalicAngle=0, Ascent=1000, Descent=0, CapHeight=1000, StemV=80,
        )),
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Unseen, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(within)]), ToUnicode=pdf.make_stream(_table()),
    )  # fmt: skip


def _table() -> bytes:
    """That each code is the sign of its number."""
    rows = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    parts = (rows[at : at + ROWS] for at in range(0, len(rows), ROWS))
    told = (f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange\n" for part in parts)
    return HEAD + "".join(told).encode() + FOOT
