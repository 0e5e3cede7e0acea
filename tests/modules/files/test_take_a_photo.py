"""A photo from a phone is kept upright, small enough, without place or camera, and once."""

import os
import struct
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bianmin.files import photos, services
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.people.models import Account

Picture = Callable[..., bytes]
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def _opened(file: StoredFile) -> Image.Image:
    return Image.open(BytesIO(services.read(file)))


def _is_red(image: Image.Image, place: tuple[int, int]) -> bool:
    red, green, _ = image.convert("RGB").getpixel(place)
    return red > 200 and green < 80


def _exif(**tags: Any) -> Image.Exif:
    exif = Image.Exif()
    exif[MAKER] = "SecretPhone"
    exif[ORIENTATION] = tags.get("orientation", 1)
    exif.get_ifd(GPS)[2] = (35.0, 47.0, 12.5)
    return exif


def test_it_is_kept_with_its_measures_who_and_when(
    store: Any, picture: Picture, agent: Account, at: datetime
) -> None:
    file = StoredFile.objects.get(pk=store(picture(), "低保 申请表.JPG").pk)
    assert (file.media_type, file.width, file.height, file.pages) == ("image/jpeg", 60, 40, 1)
    assert (file.name, file.stored_by, file.stored_at) == ("低保 申请表.jpg", agent, at)
    assert file.size == len(services.read(file)) and file.is_photo


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png", "a.webp", "a", ""])
def test_each_kind_of_photo_is_taken_under_any_photos_name(
    store: Any, picture: Picture, kind: str, name: str
) -> None:
    image = _opened(store(picture(kind), name))
    assert (image.format, image.size) == ("JPEG", (60, 40))
    assert _is_red(image, (5, 20)) and not _is_red(image, (55, 20))


def test_neither_place_nor_camera_survives(store: Any, picture: Picture) -> None:
    sent = picture(exif=_exif(), comment=b"home of Zhang", dpi=(300, 300))
    assert b"SecretPhone" in sent and b"Zhang" in sent
    kept = services.read(store(sent))
    assert b"SecretPhone" not in kept and b"Zhang" not in kept and b"Exif" not in kept
    assert not Image.open(BytesIO(kept)).getexif()


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [
        (1, (60, 40), (5, 20)),
        (3, (60, 40), (55, 20)),
        (6, (40, 60), (20, 5)),
        (8, (40, 60), (20, 55)),
    ],
)
def test_it_stands_upright_however_the_phone_was_held(
    store: Any,
    picture: Picture,
    orientation: int,
    size: tuple[int, int],
    red: tuple[int, int],
) -> None:
    image = _opened(store(picture(exif=_exif(orientation=orientation))))
    assert image.size == size
    assert _is_red(image, red)


def test_a_photo_of_30_megabytes_is_taken_and_shrunk(store: Any) -> None:
    noise = Image.frombytes("RGB", (4800, 2600), os.urandom(4800 * 2600 * 3))
    sent = BytesIO()
    noise.save(sent, "JPEG", quality=96, subsampling=0)
    assert len(sent.getvalue()) > 30_000_000
    file = store(sent.getvalue())
    assert (file.width, file.height) == (4000, 2167)
    assert file.size < len(sent.getvalue()) / 2


@pytest.mark.parametrize(
    ("sent", "kept"),
    [((4000, 10), (4000, 10)), ((8000, 20), (4000, 10)), ((20, 5000), (16, 4000))],
)
def test_only_what_is_over_4000_pixels_is_shrunk(
    store: Any, picture: Picture, sent: tuple[int, int], kept: tuple[int, int]
) -> None:
    assert _opened(store(picture("PNG", sent))).size == kept


def test_a_photo_with_a_second_picture_in_it_keeps_the_first(store: Any, picture: Picture) -> None:
    target, other = BytesIO(), Image.new("RGB", (30, 20), "blue")
    first = Image.open(BytesIO(picture()))
    first.save(target, "MPO", save_all=True, append_images=[other])
    image = _opened(store(target.getvalue()))
    assert image.size == (60, 40) and _is_red(image, (5, 20))
    assert getattr(image, "n_frames", 1) == 1


def test_what_is_see_through_becomes_white(store: Any) -> None:
    target = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(target, "PNG")
    assert _opened(store(target.getvalue())).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("mode", "colour", "kind", "kept"),
    [
        ("L", 128, "PNG", 128),
        ("1", 1, "PNG", 255),
        ("P", 0, "PNG", 0),
        ("LA", (128, 255), "PNG", 128),
        ("I;16", 128 * 256, "PNG", 128),
        ("CMYK", (0, 0, 0, 0), "JPEG", 255),
    ],
)
def test_scanners_colours_are_taken(
    store: Any, mode: str, colour: Any, kind: str, kept: int
) -> None:
    target = BytesIO()
    Image.new(mode, (16, 16), colour).save(target, kind)
    image = _opened(store(target.getvalue()))
    assert image.mode == "RGB"
    assert all(abs(int(band) - kept) < 4 for band in image.getpixel((8, 8)))


def test_the_same_photo_lies_in_the_store_once_and_each_upload_is_known(
    store: Any, picture: Picture, shelf: Path, at: datetime
) -> None:
    first = store(picture(), "a.jpg")
    second = store(picture(), "b.jpg", by=None, at=at + timedelta(hours=1))
    assert first.digest == second.digest
    assert [file.name for file in StoredFile.objects.order_by("pk")] == ["a.jpg", "b.jpg"]
    assert len([path for path in shelf.rglob("*") if path.is_file()]) == 1


def test_nothing_of_it_can_be_read_on_the_disk(store: Any, picture: Picture, shelf: Path) -> None:
    file = store(picture())
    (path,) = [path for path in shelf.rglob("*") if path.is_file()]
    assert services.read(file)[:200] not in path.read_bytes()
    assert b"JFIF" not in path.read_bytes()


def test_turning_makes_a_new_file_and_leaves_the_old_one(
    store: Any, picture: Picture, at: datetime
) -> None:
    file = store(picture(), "a.jpg")
    red = {90: (20, 5), 180: (55, 20), 270: (20, 55)}
    for degrees, place in red.items():
        turned = services.turn(file=file, degrees=degrees, by=None, at=at)
        assert turned.pk != file.pk and turned.name == "a.jpg"
        assert (turned.width, turned.height) == _opened(turned).size
        assert _is_red(_opened(turned), place)
    assert _is_red(_opened(file), (5, 20))


@pytest.mark.parametrize("degrees", [0, 45, -90, 360])
def test_it_turns_only_by_quarters(
    store: Any, picture: Picture, at: datetime, degrees: int
) -> None:
    with pytest.raises(Refusal) as refused:
        services.turn(file=store(picture()), degrees=degrees, by=None, at=at)
    assert refused.value.code == "files.cannot_turn"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_photo_that_was_not_sent_whole_is_refused(store: Any, kind: str, share: float) -> None:
    target = BytesIO()
    Image.frombytes("RGB", (120, 120), os.urandom(120 * 120 * 3)).save(target, kind)
    sent = target.getvalue()
    with pytest.raises(Refusal) as refused:
        store(sent[: int(len(sent) * share)])
    assert refused.value.code == "files.broken_photo"
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("head", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"])
def test_rubbish_behind_a_photos_first_bytes_is_refused(store: Any, head: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        store(head + os.urandom(500))
    assert refused.value.code == "files.broken_photo"


def test_a_small_file_that_would_fill_the_memory_is_refused(store: Any) -> None:
    with pytest.raises(Refusal) as refused:
        store(_png_that_says(50_000, 50_000), "bomb.png")
    assert refused.value.code == "files.too_many_pixels"
    assert "50000 × 50000" in str(refused.value)


def test_the_largest_phone_cameras_are_within_the_limit() -> None:
    assert photos.MOST_PIXELS["JPEG"] >= 16320 * 12240


def _png_that_says(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )
