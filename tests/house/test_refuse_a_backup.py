"""What is no whole backup is refused in a sentence, before anything is made of it."""

import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bianmin.config.launch import backing_up, restoring
from bianmin.config.launch.refused import Refused
from bianmin.config.launch.runner import runner
from bianmin.config.launch.server import Server

MOMENT = datetime(2026, 11, 22, 20, 5, tzinfo=UTC)
PIECES = {"database.dump", "files.tar"}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Two pieces and their sums."""
    for piece in PIECES:
        (tmp_path / piece).write_bytes(piece.encode())
    lines = [f"{backing_up.sum_of(tmp_path / piece)}  {piece}\n" for piece in sorted(PIECES)]
    (tmp_path / "SHA256SUMS").write_text("".join(lines))
    return tmp_path


def refusal(backup: Path) -> str:
    with pytest.raises(Refused) as refused:
        restoring.check(backup, PIECES)
    return str(refused.value)


def test_a_whole_one_is_taken(backup: Path) -> None:
    restoring.check(backup, PIECES)


def test_one_changed_byte_is_named(backup: Path) -> None:
    (backup / "database.dump").write_bytes(b"database.dumP")
    assert refusal(backup).startswith("database.dump is not what was backed up")


def test_the_keys_are_not_the_database(backup: Path) -> None:
    with pytest.raises(Refused, match="is not what was backed up"):
        restoring.check(backup, {"keys.tar"})


@pytest.mark.parametrize("missing", ["files.tar", "SHA256SUMS"])
def test_a_missing_piece(backup: Path, missing: str) -> None:
    (backup / missing).unlink()
    assert f"{backup} is not a whole backup" in refusal(backup)


def test_a_list_of_sums_that_is_none(backup: Path) -> None:
    (backup / "SHA256SUMS").write_text("nothing\n")
    assert "is not a whole backup" in refusal(backup)


@pytest.mark.parametrize("name", ["../elsewhere", "/etc/cron.d/ours", "keys/link"])
def test_an_archive_that_leads_elsewhere_makes_nothing(tmp_path: Path, name: str) -> None:
    archive, state = tmp_path / "keys.tar", tmp_path / "state"
    member = tarfile.TarInfo(name)
    if name.endswith("link"):
        member.type, member.linkname = tarfile.SYMTYPE, "/etc"
    with tarfile.open(archive, "w") as pieces:
        pieces.addfile(member)
    with pytest.raises(Refused, match="which no backup of ours does"):
        restoring.unpack(archive, state)
    assert not state.exists()


@pytest.mark.parametrize("keys", [".", "keys", ".."])
def test_keys_are_not_laid_beside_what_they_open(tmp_path: Path, keys: str) -> None:
    server = Server(tmp_path / "state", Path("/nowhere"), runner())
    with pytest.raises(Refused, match="lie together"):
        backing_up.back_up(server, tmp_path, tmp_path / keys, MOMENT)


def test_a_place_that_is_not_there_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    server = Server(tmp_path / "state", Path("/nowhere"), runner())
    (tmp_path / "keys").mkdir()
    with pytest.raises(Refused, match=r"Nothing can be written to .*backups"):
        backing_up.back_up(server, tmp_path / "backups", tmp_path / "keys", MOMENT)
    assert list((tmp_path / "keys").iterdir()) == []
