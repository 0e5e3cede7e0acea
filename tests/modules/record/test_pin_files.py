"""Every file that stays is in a bill: what went out, was disclosed, or proves something."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from bianmin.config.preparation import connect_as
from bianmin.files.models import StoredFile
from bianmin.files.services import references
from bianmin.information.models import Disclosure, Release
from bianmin.information.releases import services as releases
from bianmin.record import bills
from bianmin.record.kinds import STAYS
from bianmin.record.models import Leaf
from tests import build
from tests.house.databases import Database
from tests.modules.desk.test_release_files import a_letter
from tests.modules.information import cases

from . import county, given
from .test_find_tampering import asked, found, undone

OTHERWISE = {"applications_page.file_id"}
"""Pinned with the page that was handed in."""

NOT_PINNED = {"complaints_complaintfile.file_id", "applications_project.mandate_id"}
"""What came with a complaint goes with it; a project's scan is replaced by a better one at will."""


def test_every_column_that_refers_to_a_file_is_one_whose_files_are_pinned() -> None:
    """A new one fails here until it is said whether its files stay."""
    there = {
        f"{model._meta.db_table}.{model._meta.get_field(column).column}"
        for model, column in references()
    }
    assert there == STAYS.keys() | OTHERWISE | NOT_PINNED


@pytest.fixture
def case(fresh_database: Database) -> Iterator[cases.Asking]:
    """A request whose file went out, in a bill; Django's connection is that of the owner."""
    case = given.give()
    bills.make(county.FIRST)
    connect_as(fresh_database.owner_url)
    yield case
    connect_as(fresh_database.url)


def of_it() -> dict[str, StoredFile]:
    """A file for each column that refers to one, where there is one."""
    named = {}
    for column in STAYS:
        table, name = column.split(".")
        for (file,) in asked(f"SELECT {name} FROM {table} WHERE {name} IS NOT NULL LIMIT 1"):
            named[column] = StoredFile.objects.get(pk=file)
    return named


@contextmanager
def spoilt(row: StoredFile) -> Iterator[None]:
    """The last byte of a file is another one meanwhile."""
    file = Path(django_settings.FILES_DIRECTORY) / row.digest[:2] / row.digest
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    try:
        yield
    finally:
        file.write_bytes(content)


def test_each_file_is_found_changed_on_disk_or_in_its_row(case: cases.Asking) -> None:
    files = of_it()
    assert len(files) >= 7 and found() == []
    for column, row in files.items():
        same = {str(one.pk) for one in files.values() if one.digest == row.digest}
        with spoilt(row):
            assert {fault.name for fault in found({"file"})} == same, column
        with undone("files_storedfile"):
            asked("UPDATE files_storedfile SET digest = %s WHERE id = %s", "0" * 64, row.pk)
            assert str(row.pk) in {fault.name for fault in found({"file"})}, column
    assert found() == []


def test_a_reference_that_is_taken_away_or_led_elsewhere_is_found(case: cases.Asking) -> None:
    other = build.a_photo()
    for column in of_it():
        table, name = column.split(".")
        with undone(table):
            asked(f"UPDATE {table} SET {name} = %s", other)
            assert found({"file", "release", "disclosed", "case"}), column
    with undone("information_release"):
        asked("DELETE FROM information_release")
        assert {fault.table for fault in found({"release"})} == {"information_release"}


def test_before_the_reply_a_file_is_drawn_anew_and_no_bill_minds(
    fresh_database: Database,
) -> None:
    case = cases.in_hand()
    officer, at = build.an_account().pk, cases.MONDAY
    row = releases.add(request=case.matter, upload=a_letter(), title="验收报告", by=officer, at=at)
    releases.draw(release=row.pk, boxes=[given.BLACK], by=officer, at=at)
    bills.make(county.FIRST)
    assert not Leaf.objects.filter(kind__in=("file", "release")).exists()
    releases.draw(release=row.pk, boxes=[], by=officer, at=at)
    releases.remove(release=row.pk, by=officer, at=at)
    bills.make(county.SECOND)
    assert found({"file", "release"}) == []


def test_what_is_taken_down_stays_pinned(case: cases.Asking) -> None:
    entry, release = Disclosure.objects.get(), Release.objects.get()
    assert entry.file_id == release.released_id
    given.disclosed.take_down(disclosure=entry.pk, reason="有误", by=1, at=county.FIRST)
    bills.make(county.SECOND)
    assert Leaf.objects.filter(kind="disclosed").count() == 2
    assert found() == []
    with undone("information_disclosure"):
        asked("UPDATE information_disclosure SET ended_why = ''")
        assert found({"disclosed"})
