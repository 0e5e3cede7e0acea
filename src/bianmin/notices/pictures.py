"""Photographs on sheets: a JPEG as an SVG image that typst can show, cut to a portrait."""

from base64 import b64encode

ACROSS, DOWN = 300, 400
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}">'
    '<image width="{0}" height="{1}" preserveAspectRatio="xMidYMid slice"'
    ' href="data:image/jpeg;base64,{2}"/></svg>'
)


def portrait(jpeg: bytes) -> str:
    """The picture in the shape of a passport photograph, three to four, its middle shown."""
    return _FRAME.format(ACROSS, DOWN, b64encode(jpeg).decode())
