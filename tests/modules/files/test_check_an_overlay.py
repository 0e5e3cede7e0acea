"""Pictures that are printed on papers: a PNG with its white made see-through, or plain shapes."""

from base64 import b64decode
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bianmin.files import overlays
from bianmin.law.refusal import Refusal

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def picture(mode: str = "RGB", size: tuple[int, int] = (300, 300), colour: Any = "white") -> bytes:
    target = BytesIO()
    Image.new(mode, size, colour).save(target, "PNG")
    return target.getvalue()


def inside(svg: bytes) -> Image.Image:
    coded = svg.decode().partition("base64,")[2].partition('"')[0]
    return Image.open(BytesIO(b64decode(coded)))


def drawing(body: str) -> bytes:
    return f"{HEAD}{body}</svg>".encode()


def refusal_of(content: bytes) -> Refusal:
    with pytest.raises(Refusal) as refused:
        overlays.check(content)
    return refused.value


@pytest.mark.parametrize(
    ("colour", "alpha"), [((255, 255, 255), 0), ((255, 0, 0), 255), ((200, 16, 46), 239)]
)
def test_white_is_let_through_and_red_is_kept(colour: tuple[int, int, int], alpha: int) -> None:
    seen = inside(overlays.check(picture(colour=colour)).content).getpixel((5, 5))
    assert seen == (*colour, alpha)


def test_what_is_see_through_already_stays_as_it_is() -> None:
    seen = inside(overlays.check(picture("RGBA", colour=(255, 255, 255, 128))).content)
    assert seen.getpixel((5, 5)) == (255, 255, 255, 128)


def test_plain_shapes_are_kept_as_drawn() -> None:
    plain = drawing(
        '<defs><clipPath id="c"><circle r="9"/></clipPath></defs>'
        '<g clip-path="url(#c)" style="fill:red"><path d="M0 0h9"/><use xlink:href="#c"/></g>'
    )
    checked = overlays.check(plain)
    assert (checked.content, checked.media_type) == (plain, "image/svg+xml")


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<text>印</text>", "text"),
        ("<foreignObject/>", "foreignObject"),
        ('<image href="a.png"/>', "image"),
        ("<animate/>", "animate"),
        ('<path onload="x()"/>', "onload"),
        ('<use href="http://a.example/b.svg#c"/>', "href"),
        ('<path style="fill:url(http://a.example/x)"/>', "style"),
        ("<style>@import 'x.css'</style>", "style"),
    ],
)
def test_anything_else_is_refused_by_its_name(body: str, named: str) -> None:
    refusal = refusal_of(drawing(body))
    assert refusal.code == "files.overlay_part"
    assert refusal.values["part"] == named


def test_a_document_type_is_never_read() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("<path d='&a;'/>")
    assert refusal_of(bomb).code == "files.overlay_part"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "files.empty"),
        (b"GIF89a" + bytes(90), "files.no_overlay"),
        (b"<svg", "files.no_overlay"),
        (b"<html/>", "files.no_overlay"),
        (b"\xff\xfe\x00", "files.no_overlay"),
        (picture()[:300], "files.broken_photo"),
        (picture(size=(100, 300)), "files.overlay_size"),
        (picture(size=(300, 2001)), "files.overlay_size"),
        (picture() + bytes(overlays.LARGEST_BYTES), "files.overlay_too_large"),
        (drawing(" " * overlays.LARGEST_DRAWING_BYTES), "files.overlay_too_large"),
    ],
)
def test_what_is_no_such_picture_is_told_in_a_sentence(content: bytes, code: str) -> None:
    assert refusal_of(content).code == code
