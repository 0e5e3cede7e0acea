"""Pictures with a see-through ground that are printed on papers (a seal): PNG or SVG, by content.

Whatever comes in leaves as one SVG: a PNG is written anew and lies inside it, a drawing may have
shapes and nothing else.
"""

from base64 import b64encode
from io import BytesIO
from typing import NoReturn
from xml.etree import ElementTree

from PIL import Image, ImageChops

from . import refusals, scanning
from .checked import Checked
from .photos import FAULTS

LARGEST_BYTES = 1024 * 1024
LARGEST_DRAWING_BYTES = 300 * 1024
FEWEST_PIXELS, MOST_PIXELS = 200, 2000
"""Of a side; 42 mm at 120 to 1200 dots an inch."""

PNG_HEAD = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = frozenset(
    {
        *("svg", "g", "defs", "symbol", "use", "style", "title", "desc", "metadata"),
        *("path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
        *("clipPath", "mask", "linearGradient", "radialGradient", "stop"),
    }
)
WRITTEN_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
RUN_BY_BROWSERS = "{http://www.w3.org/"
OUTSIDE = ("url(", "@import", "javascript:", "data:", "//", "\\")
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def check(content: bytes) -> Checked:
    """The picture as an SVG. Raises Refusal: too large, neither PNG nor SVG, damaged, not safe."""
    if not content:
        raise refusals.empty()
    if len(content) > LARGEST_BYTES:
        raise refusals.overlay_too_large(len(content), LARGEST_BYTES)
    scanning.refuse_harmful(content)
    return _picture(content) if content.startswith(PNG_HEAD) else _drawing(content)


def _picture(content: bytes) -> Checked:
    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as image:
            _refuse_size(*image.size)
            image.load()
            return _as_svg(_see_through(image))
    except FAULTS:
        raise refusals.broken_photo() from None


def _refuse_size(width: int, height: int) -> None:
    if min(width, height) < FEWEST_PIXELS or max(width, height) > MOST_PIXELS:
        raise refusals.overlay_size(width, height, FEWEST_PIXELS, MOST_PIXELS)


def _see_through(image: Image.Image) -> Image.Image:
    """The same where its ground is see-through already; else what is white becomes so."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    colours = image.convert("RGB")
    red, green, blue = colours.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    colours.putalpha(ImageChops.invert(darkest))
    return colours


def _as_svg(image: Image.Image) -> Checked:
    target = BytesIO()
    image.save(target, "PNG", optimize=True)
    width, height = image.size
    inside = b64encode(target.getvalue()).decode()
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
        f'xlink:href="data:image/png;base64,{inside}"/></svg>'
    )
    return Checked(drawn.encode(), "image/svg+xml", 1, width, height)


def _drawing(content: bytes) -> Checked:
    if len(content) > LARGEST_DRAWING_BYTES:
        raise refusals.overlay_too_large(len(content), LARGEST_DRAWING_BYTES)
    root = _parsed(content)
    for element in root.iter():
        _refuse_element(element)
    return Checked(content, "image/svg+xml", 1)


class _Plainly(ElementTree.TreeBuilder):
    """Elements only: no document type, by which entities come in, and nothing said to programs."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise refusals.overlay_part("DOCTYPE")

    def pi(self, target: str, text: str | None = None) -> NoReturn:
        raise refusals.overlay_part(target)


def _parsed(content: bytes) -> ElementTree.Element:
    """The drawing's root, in whatever encoding it is written."""
    try:
        root = ElementTree.fromstring(content, ElementTree.XMLParser(target=_Plainly()))
    except (ElementTree.ParseError, ValueError, LookupError):
        raise refusals.no_overlay() from None
    if root.tag != f"{SVG}svg":
        raise refusals.no_overlay()
    return root


def _refuse_element(element: ElementTree.Element) -> None:
    """Another program's own notes (another namespace) are no shapes and are never drawn."""
    if not isinstance(element.tag, str) or _is_a_note(element.tag):
        return
    name = element.tag.removeprefix(SVG)
    if name not in SHAPES:
        raise refusals.overlay_part(name)
    if name == "style" and _leads_outside(element.text or ""):
        raise refusals.overlay_part("style")
    for key, value in element.attrib.items():
        if key.startswith("on") or (key in HREFS and not value.startswith("#")):
            raise refusals.overlay_part(key.rpartition("}")[2])
        if _leads_outside(value):
            raise refusals.overlay_part(key.rpartition("}")[2])


def _is_a_note(tag: str) -> bool:
    """Of another program, and nothing that a browser would run (a script of a web page)."""
    if tag.startswith(WRITTEN_ABOUT):
        return True
    return tag.startswith("{") and not tag.startswith(RUN_BY_BROWSERS)


def _leads_outside(value: str) -> bool:
    """Whether anything but the drawing itself is named."""
    inside = value.lower().replace("url(#", "").replace("http://www.w3.org/", "")
    return any(sign in inside for sign in OUTSIDE)
