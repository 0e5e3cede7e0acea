"""QR codes as SVG: in a page with the words they stand for, or as a picture of their own."""

from io import BytesIO

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


def draw(text: str, alt: str) -> SafeString:
    """A code that survives a smudge (level M); ``alt`` says where it leads."""
    svg = _code(text).svg_inline(
        border=4, omitsize=True, svgclass=None, lineclass=None, dark="#000", light="#fff"
    )
    return format_html('<span class="qr" role="img" aria-label="{}">{}</span>', alt, mark_safe(svg))


def picture(text: str) -> bytes:
    """The same as an SVG file."""
    target = BytesIO()
    _code(text).save(
        target, kind="svg", border=4, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    return target.getvalue()


def _code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)
