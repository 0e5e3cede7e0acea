"""Verified by several processes: the same is found and said where, whoever is killed meanwhile."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from bianmin.config.preparation import connect_as
from bianmin.notices.models import Paper
from bianmin.record.verifying import jobs, running
from bianmin.record.verifying.faults import Fault
from bianmin.record.verifying.running import Journal, verify
from tests.house.databases import Database

from . import county

TAMPERED = {
    "matters_entry": "key = key || '#'",
    "matters_stamp": "value = coalesce(value, 0) + 1",
    "matters_clock": "started_at = started_at - interval '1 minute'",
    "matters_stay": "body = body + 1",
    "matters_matter": "received_by = received_by + 1",
    "matters_terms": "title = title || '#'",
    "matters_pinnedlimit": "content = jsonb_set(content, '{article}', '\"#\"')",
    "matters_move": "calendar = calendar + 1",
    "matters_numberseries": "last = last + 1",
    "notices_paper": "title = title || '#'",
    "files_storedfile": "size = size + 1",
    "catalogue_edition": "imported_from = imported_from || '#'",
    "policy_value": "document = document || '#'",
    "applications_destructionline": "category = category || '#'",
}
"""One row of each table is changed, behind the back of every trigger."""


@pytest.fixture
def tampered(fresh_database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """A county, two bills of it, and a change in every table; the tables. Other processes find
    the same database."""
    county.settle()
    for paper in Paper.objects.exclude(digest="")[:1]:
        _spoil(paper.digest)
    connect_as(fresh_database.owner_url)
    for table, change in TAMPERED.items():
        _behind_their_backs(table, change)
    monkeypatch.setenv("DATABASE_URL", fresh_database.url)
    connect_as(fresh_database.url)
    yield {*TAMPERED}


def _spoil(digest: str) -> None:
    file = Path(settings.FILES_DIRECTORY) / digest[:2] / digest
    file.write_bytes(file.read_bytes()[:-1])


def _behind_their_backs(table: str, change: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        where = f"ctid = (SELECT min(ctid) FROM {table})"
        cursor.execute(f"UPDATE {table} SET {change} WHERE {where}")
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _nothing(_size: int, _faults: list[Fault]) -> None:
    """Nobody listens."""


def test_several_find_what_one_finds_and_one_that_is_killed_is_taken_up_again(
    tampered: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, at = list(jobs.everything()), county.SECOND
    alone = verify(wanted, Journal(tmp_path / "alone", scope=""), at, processes=1, tell=_nothing)
    assert tampered - {fault.table.partition(".")[0] for fault in alone} == set()
    assert all(fault.name and fault.says for fault in alone)
    workers, sizes = set[int](), list[int]()

    def kill_the_first(size: int, _faults: list[Fault]) -> None:
        sizes.append(size)
        now = {child.pid for child in multiprocessing.active_children() if child.pid}
        if not workers:
            os.kill(min(now), signal.SIGKILL)
        workers.update(now)

    journal = Journal(tmp_path / "together", scope="")
    together = verify(wanted, journal, at, processes=2, tell=kill_the_first)
    assert [str(fault) for fault in together] == [str(fault) for fault in alone]
    assert len(workers) > 2, "others took up what was left"
    assert len(sizes) == len(wanted) and sum(sizes) == sum(job.size for job in wanted)
    assert journal.done().keys() == {job.key for job in wanted}
    assert verify(wanted, journal, at, processes=2, tell=kill_the_first) == alone
    assert len(sizes) == len(wanted), "nothing was done twice"


def test_what_kills_every_process_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> Iterator[object]:
        raise BrokenProcessPool
        yield

    monkeypatch.setattr(running, "_run_all", broken)
    with pytest.raises(BrokenProcessPool):
        verify([jobs.Job("chain")], Journal(tmp_path / "j", scope=""), county.SECOND, processes=2,
            tell=_nothing)  # fmt: skip
