"""Photographs on sheets: a JPEG as an SVG image that typst can show, cut to a portrait."""

from base64 import b64encode
from io import BytesIO

from PIL import Image

ACROSS, DOWN = 300, 400
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}">'
    '<image width="{0}" height="{1}" preserveAspectRatio="xMidYMid slice"'
    ' href="data:image/jpeg;base64,{2}"/></svg>'
)


def portrait(jpeg: bytes) -> str:
    """The picture in the shape of a passport photograph, three to four, its middle shown."""
    return _FRAME.format(ACROSS, DOWN, b64encode(jpeg).decode())


WIDE, HIGH = 360, 120
SHARPNESS = 3
"""Pixels of a signature for each unit it is drawn in."""
_DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}">'
    '<image width="{0}" height="{1}" preserveAspectRatio="xMinYMax meet"'
    ' href="data:image/jpeg;base64,{2}"/></svg>'
)


def drawn(jpeg: bytes) -> str:
    """What somebody drew on a screen, three to one, whole, standing on its lower edge.

    Made smaller where it is large: a photograph of a signature on paper may have come instead.
    """
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as picture:
        picture.thumbnail((WIDE * SHARPNESS, HIGH * SHARPNESS))
        small = BytesIO()
        picture.convert("L").save(small, "JPEG", quality=85)
    return _DRAWN.format(WIDE, HIGH, b64encode(small.getvalue()).decode())
