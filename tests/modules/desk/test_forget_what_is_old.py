"""What nobody finishes is forgotten; nothing that belongs to a matter is ever touched."""

import os
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image

from bianmin.applications import services as applications
from bianmin.applications.models import Material
from bianmin.config.cleaning import Forgotten, clean
from bianmin.desk.models import Draft
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.notices.models import Paper
from bianmin.people.models import Account
from bianmin.vault import keys, store
from tests import build
from tests.build import FRIDAY, moment

pytestmark = pytest.mark.django_db

BEGUN = moment("2026-09-01 Tue 09:00")
NOTHING = Forgotten(0, 0, 0, 0)


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> Path:
    settings.KEYS_DIRECTORY, settings.FILES_DIRECTORY = tmp_path / "keys", tmp_path / "files"
    keys.make(settings.KEYS_DIRECTORY)
    return tmp_path / "files"


def photograph(shade: int = 0) -> ContentFile:
    target = BytesIO()
    Image.new("RGB", (60, 40), (shade, 0, 0)).save(target, "JPEG")
    return ContentFile(target.getvalue(), "IMG_0001.jpg")


def kept(at: datetime, shade: int = 0) -> StoredFile:
    """A photograph that came at an instant, on disk and in the table."""
    stored = files.store(upload=photograph(shade), by=None, at=at)
    age(store._path(stored.digest), at)
    return stored


def age(path: Path, at: datetime) -> None:
    os.utime(path, (at.timestamp(), at.timestamp()))


def draft(at: datetime, *pages: StoredFile) -> Draft:
    content = {"papers": {"m1": {"presence": "here", "pages": [page.pk for page in pages]}}}
    owner = build.an_account()
    return Draft.objects.create(
        owner=owner, post=1, key="k", content=content, begun_at=at, changed_at=at
    )


def on_disk(shelf: Path) -> int:
    return sum(path.is_file() for path in shelf.rglob("*"))


def test_after_seven_days_a_draft_goes_with_its_photographs(shelf: Path) -> None:
    draft(BEGUN, kept(BEGUN))
    assert clean(BEGUN + timedelta(days=7)) == NOTHING
    assert clean(BEGUN + timedelta(days=7, minutes=1)) == Forgotten(1, 0, 1, 1)
    assert not Draft.objects.exists()
    assert not StoredFile.objects.exists()
    assert on_disk(shelf) == 0


def test_a_draft_under_way_keeps_its_photographs_however_old(shelf: Path) -> None:
    under_way = draft(BEGUN, kept(BEGUN))
    Draft.objects.filter(pk=under_way.pk).update(changed_at=BEGUN + timedelta(days=29))
    assert clean(BEGUN + timedelta(days=30)) == NOTHING
    assert on_disk(shelf) == 1


def test_a_photograph_taken_out_of_a_draft_goes_too(shelf: Path) -> None:
    stays, goes = kept(BEGUN, 1), kept(BEGUN, 200)
    draft(BEGUN + timedelta(days=29), stays)
    assert clean(BEGUN + timedelta(days=30)) == Forgotten(0, 0, 1, 1)
    assert list(StoredFile.objects.values_list("pk", flat=True)) == [stays.pk]
    assert not StoredFile.objects.filter(pk=goes.pk).exists()


def test_what_belongs_to_a_matter_stays_for_ever(shelf: Path) -> None:
    case = build.an_application()
    paper = Material.objects.filter(application=case.matter).first()
    assert paper
    page = applications.add_page(
        material=paper.pk, upload=photograph(), by=case.whoever_has_it(), at=FRIDAY
    )
    age(store._path(page.file.digest), FRIDAY)
    draft(FRIDAY, page.file)  # shown again for another application that nobody finished
    assert clean(FRIDAY + timedelta(days=4000)) == Forgotten(1, 0, 0, 0)
    assert files.read(page.file)


def test_the_same_content_is_kept_while_one_upload_is(shelf: Path) -> None:
    old, young = kept(BEGUN), kept(BEGUN + timedelta(days=29))
    assert old.digest == young.digest
    draft(BEGUN + timedelta(days=29), young)
    age(store._path(young.digest), BEGUN)
    assert clean(BEGUN + timedelta(days=30)) == Forgotten(0, 0, 1, 0)
    assert files.read(young)


def test_what_was_rolled_back_leaves_no_sealed_file_for_longer_than_a_day(shelf: Path) -> None:
    point = transaction.savepoint()
    digest = kept(BEGUN).digest
    transaction.savepoint_rollback(point)
    assert on_disk(shelf) == 1
    assert clean(BEGUN + timedelta(days=1)) == NOTHING
    assert clean(BEGUN + timedelta(days=1, minutes=1)) == Forgotten(0, 0, 0, 1)
    assert not store._path(digest).exists()


def test_what_was_left_half_written_goes_too(shelf: Path) -> None:
    digest = kept(BEGUN).digest
    half = store._path(digest).with_name(f".{digest}.0011223344556677")
    half.write_bytes(b"half")
    age(half, BEGUN)
    assert clean(BEGUN + timedelta(days=2)) == Forgotten(0, 0, 0, 1)
    assert store._path(digest).exists()


def test_what_is_kept_again_meanwhile_is_not_swept_away(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody uploads the same photograph between the question and the removal."""
    content = b"the same photograph"
    digest = store.keep(content)
    age(store._path(digest), BEGUN)

    def in_use(digests: Any) -> set[str]:
        store.keep(content)
        return set()

    assert store.sweep(in_use, before=BEGUN + timedelta(days=1)) == 0
    assert store.fetch(digest) == content


def test_portraits_of_the_staff_stay(shelf: Path) -> None:
    portrait, account = kept(BEGUN), build.an_account()
    Account.objects.filter(pk=account.pk).update(photo=portrait.pk)
    assert clean(BEGUN + timedelta(days=4000)) == NOTHING
    assert files.read(portrait)


def test_papers_of_the_county_stay(shelf: Path) -> None:
    build.an_application()
    digest = store.keep(b"a paper as it was printed")
    age(store._path(digest), FRIDAY)
    Paper.objects.filter(pk=Paper.objects.earliest("pk").pk).update(
        digest=digest, rendered_at=FRIDAY
    )
    assert clean(FRIDAY + timedelta(days=4000)).files == 0
    assert store.fetch(digest)
