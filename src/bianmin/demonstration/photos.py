"""A few drawn pages that look like photographed forms; kept once and used by many papers."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from random import Random

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from bianmin.applications.models import Material, Page
from bianmin.applications.models.material import Presence
from bianmin.files import services as files
from bianmin.files.models import StoredFile

PAGES = 6
SIZE = WIDTH, HEIGHT = 620, 877  # A4 at 75 points an inch
MARGIN, ROW = 60, 44
PAPER, INK, RED = (250, 248, 240), (70, 72, 80), (190, 40, 40)


def kept(at: datetime) -> list[StoredFile]:
    """The pages, drawn and stored."""
    return [
        files.store(upload=ContentFile(_drawn(number), f"示例{number + 1}.jpg"), by=None, at=at)
        for number in range(PAGES)
    ]


def attach(matter: int, pages: Sequence[StoredFile], *, by: int, at: datetime, number: int) -> None:
    """Give the papers of every fourth case their pages: one to three each."""
    if number % 4:
        return
    here = Material.objects.filter(application=matter, presence=Presence.HERE)[:3]
    Page.objects.bulk_create(
        Page(
            material=material,
            file=pages[(number + position) % PAGES],
            position=position,
            added_at=at,
            added_by=by,
        )
        for order, material in enumerate(here)
        for position in range(1, 2 + (number + order) % 3)
    )


def _drawn(number: int) -> bytes:
    """A table with scribbles in it, and a round seal."""
    chance, image = Random(f"page {number}"), Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.line((WIDTH // 4, 70, WIDTH * 3 // 4, 70), INK, 6)
    for top in range(120, HEIGHT - 160, ROW):
        pen.rectangle((MARGIN, top, WIDTH - MARGIN, top + ROW), outline=INK)
        column = MARGIN + 140
        pen.line((column, top, column, top + ROW), INK)
        pen.line((MARGIN + 15, top + 24, column - 30, top + 24), INK, 3)
        _scribble(pen, column + 12, top + 26, chance)
    seal = WIDTH - 220, HEIGHT - 200, WIDTH - 90, HEIGHT - 70
    pen.ellipse(seal, outline=RED, width=4)
    content = BytesIO()
    image.save(content, "JPEG", quality=70)
    return content.getvalue()


def _scribble(pen: ImageDraw.ImageDraw, left: int, middle: int, chance: Random) -> None:
    """A line of handwriting, as one sees it without reading it."""
    points = [
        (left + 7 * step, middle + chance.randint(-10, 8)) for step in range(chance.randint(6, 34))
    ]
    pen.line(points, INK, 2)
