"""What cannot be taken is refused in one sentence that says what it is and what to do."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.utils import translation
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from bianmin.files import kinds, photos, refusals, services
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal

Picture = Callable[..., bytes]

HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PROGRAM = b"MZ\x90\0" + b"\0" * 300
LINUX_PROGRAM = b"\x7fELF\x02\x01" + b"\0" * 300
ARCHIVE = b"PK\x03\x04" + b"\0" * 300
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
GIF = b"GIF89a" + b"\0" * 100
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 100
TEXT = "张三，低保申请".encode()
HEADS = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"%PDF-1.4\n"]


@pytest.mark.parametrize("content", [HTML, SVG, PROGRAM, LINUX_PROGRAM, ARCHIVE, OFFICE, GIF, TEXT])
@pytest.mark.parametrize("name", ["a.bin", "a.html", ""])
def test_other_kinds_are_refused(store: Any, content: bytes, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        store(content, name)
    assert (refused.value.code, refused.value.field) == ("files.not_taken", "file")
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    "content", [HTML, SVG, PROGRAM, LINUX_PROGRAM, ARCHIVE, OFFICE, GIF, TEXT, b"\0"]
)
@pytest.mark.parametrize("name", ["a.jpg", "a.PNG", "a.webp", "a.pdf"])
def test_a_file_that_is_not_what_its_name_says_is_refused(
    store: Any, content: bytes, name: str
) -> None:
    with pytest.raises(Refusal) as refused:
        store(content, name)
    assert refused.value.code == "files.not_what_it_claims"


def test_a_pdf_named_as_a_photo_and_a_photo_named_as_a_pdf_are_refused(
    store: Any, picture: Picture, paper: Callable[..., bytes]
) -> None:
    for content, name in ((paper(), "a.jpg"), (picture(), "a.pdf")):
        with pytest.raises(Refusal) as refused:
            store(content, name)
        assert refused.value.code == "files.not_what_it_claims"


def test_a_page_hidden_behind_a_photo_is_not_kept(store: Any, picture: Picture) -> None:
    file = store(picture() + HTML)
    from_store = photos.check(picture()).content
    assert file.size == len(from_store)


@pytest.mark.parametrize("name", ["IMG_1.HEIC", "IMG_1.jpg"])
def test_apples_format_is_named_with_the_setting_to_change(store: Any, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        store(HEIC, name)
    assert refused.value.code == "files.heic"


def test_an_empty_file_is_refused(store: Any) -> None:
    with pytest.raises(Refusal) as refused:
        store(b"")
    assert refused.value.code == "files.empty"


def test_a_file_over_the_limit_is_refused_with_both_sizes(store: Any, settings: Any) -> None:
    settings.LARGEST_UPLOAD_BYTES = 2 * 1024 * 1024
    with pytest.raises(Refusal) as refused:
        store(b"\xff\xd8\xff" + bytes(2_621_440))
    assert refused.value.code == "files.too_large"
    assert "2.5 MB" in str(refused.value) and "2 MB" in str(refused.value)


def test_a_file_of_exactly_the_limit_is_not_too_large(store: Any, settings: Any) -> None:
    settings.LARGEST_UPLOAD_BYTES = 1000
    with pytest.raises(Refusal) as refused:
        store(b"\xff\xd8\xff" + bytes(997))
    assert refused.value.code == "files.broken_photo"


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    store: Any, picture: Picture, shelf: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    def full(handle: int) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal) as refused:
        store(picture())
    assert refused.value.code == "files.no_space"
    assert not StoredFile.objects.exists()
    assert [path for path in shelf.rglob("*") if path.is_file()] == []


def test_another_fault_of_the_disk_is_not_hidden(
    store: Any, picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="Input/output"):
        store(picture())


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\Users\\张\\证件.JPEG", "证件.jpg"),
        ("a\x00b\n.png", "ab.jpg"),
        ("长" * 300 + ".jpg", "长" * 80 + ".jpg"),
        ("照片.heic", "照片.jpg"),
        ("", ".jpg"),
    ],
)
def test_the_name_is_kept_without_folders_and_with_its_true_ending(
    db: None, picture: Picture, sent: str, kept: str
) -> None:
    assert services._file_name(sent, "image/jpeg") == kept


def test_a_large_upload_that_django_keeps_on_disk_is_taken_too(
    store: Any, picture: Picture, agent: Any, at: Any
) -> None:
    upload = TemporaryUploadedFile("a.jpg", "image/jpeg", 0, None)
    upload.write(picture())
    upload.size = upload.tell()
    with upload:
        assert services.store(upload=upload, by=agent.pk, at=at).width == 60


@examples(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    head=st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"%PDF-1.4\n"]
    ),
    rest=st.binary(min_size=1, max_size=400),
    name=st.sampled_from(["a.jpg", "a.png", "a.pdf", "a.doc", ""]),
)
def test_no_rubbish_ever_passes_or_breaks_the_check(head: bytes, rest: bytes, name: str) -> None:
    with pytest.raises(Refusal):
        services.CHECKS[kinds.kind_of(head + rest, name)](head + rest)


def test_every_sentence_is_there_in_chinese() -> None:
    with translation.override("zh-hans"):
        told = str(refusals.too_large(42 * 1024 * 1024, 40 * 1024 * 1024))
    assert "42.0 MB" in told and "最多" in told
