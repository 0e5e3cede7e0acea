"""Files are sealed piece by piece, and lie in the store once, whole or not at all."""

import errno
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from bianmin.vault import files, keys, store
from bianmin.vault.sealing import Tampered

HEAD = 6 + 16
SEALED_PIECE = files.PIECE + 16


def _seal(content: bytes, about: str = "photo") -> bytes:
    return b"".join(files.seal(content, about=about))


def _open(sealed: bytes, about: str = "photo") -> bytes:
    return b"".join(files.open_sealed(sealed, about=about))


@pytest.mark.parametrize("size", [0, 1, files.PIECE - 1, files.PIECE, files.PIECE + 1, 200_000])
def test_a_file_of_any_size_opens_again(size: int) -> None:
    content = os.urandom(size)
    assert _open(_seal(content)) == content


def test_a_large_file_is_never_read_whole() -> None:
    class Stream(BytesIO):
        largest = 0

        def read(self, size: int | None = -1) -> bytes:
            piece = super().read(size)
            Stream.largest = max(Stream.largest, len(piece))
            return piece

    sealed = BytesIO()
    for piece in files.seal(Stream(bytes(3_000_000)), about="photo"):
        sealed.write(piece)
    assert sum(map(len, files.open_sealed(Stream(sealed.getvalue()), about="photo"))) == 3_000_000
    assert Stream.largest <= SEALED_PIECE


@examples(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.integers(0, HEAD + 2 * files.PIECE + 16), st.integers(1, 255))
def test_no_byte_of_a_file_can_be_changed(position: int, flip: int) -> None:
    sealed = bytearray(_seal(bytes(2 * files.PIECE)))
    sealed[position] ^= flip
    with pytest.raises((Tampered, keys.KeyFault)):
        _open(bytes(sealed))


@pytest.mark.parametrize("length", [0, 5, HEAD - 1, HEAD, HEAD + 5, HEAD + SEALED_PIECE])
def test_a_file_cannot_be_cut_not_even_between_pieces(length: int) -> None:
    with pytest.raises(Tampered):
        _open(_seal(bytes(2 * files.PIECE))[:length])


def test_pieces_cannot_be_swapped_or_added() -> None:
    sealed = _seal(os.urandom(2 * files.PIECE))
    head, one, two = sealed[:HEAD], sealed[HEAD : HEAD + SEALED_PIECE], sealed[-SEALED_PIECE:]
    for changed in (head + two + one, head + one + one + two, head + one + two + two):
        with pytest.raises(Tampered):
            _open(changed)


def test_a_file_opens_only_as_what_it_is() -> None:
    with pytest.raises(Tampered, match="receipt"):
        _open(_seal(b"content"), about="receipt")


def test_a_file_outlives_a_rotation(directory: Path) -> None:
    sealed = _seal(b"before")
    keys.rotate(directory)
    assert _open(sealed) == b"before"


def test_what_is_kept_is_found_by_its_digest_and_unreadable_on_disk(
    settings: Any,
) -> None:
    digest = store.keep(b"a page of somebody's life")
    assert digest == hashlib.sha256(b"a page of somebody's life").hexdigest()
    assert store.fetch(digest) == b"a page of somebody's life"
    (path,) = [path for path in settings.FILES_DIRECTORY.rglob("*") if path.is_file()]
    assert path.name == digest and b"somebody" not in path.read_bytes()
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_the_same_content_lies_in_the_store_once_also_when_many_keep_it_at_once(
    settings: Any,
) -> None:
    content = os.urandom(300_000)
    with ThreadPoolExecutor(8) as pool:
        digests = set(pool.map(store.keep, [content] * 24))
    kept = [path for path in settings.FILES_DIRECTORY.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == list(digests)
    assert store.fetch(digests.pop()) == content


def test_a_full_disk_leaves_nothing_behind(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.keep(b"content")
    assert [path for path in settings.FILES_DIRECTORY.rglob("*") if path.is_file()] == []


def test_a_file_put_under_another_name_does_not_open(settings: Any) -> None:
    one, other = store.keep(b"one"), store.keep(b"other")
    store._path(one).replace(store._path(other))
    with pytest.raises(Tampered):
        store.fetch(other)


def test_what_was_never_kept_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        store.fetch("00" * 32)
