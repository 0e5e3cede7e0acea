"""Keys are made once, kept from others, rotated, and missed with a clear sentence."""

from pathlib import Path

import pytest
from django.core.management import call_command

from bianmin.vault import keys, sealing


def test_the_keys_of_a_new_installation_are_for_its_user_only(directory: Path) -> None:
    names = {path.name: path.stat().st_mode & 0o777 for path in directory.iterdir()}
    assert names == {"encryption-0001.key": 0o600, "blind.key": 0o600}
    assert directory.stat().st_mode & 0o777 == 0o700


def test_making_keys_again_overwrites_nothing(directory: Path) -> None:
    before = {path: path.read_bytes() for path in directory.iterdir()}
    assert keys.make(directory) == []
    assert {path: path.read_bytes() for path in directory.iterdir()} == before


def test_the_command_makes_keys_once_and_says_so(
    directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in directory.iterdir():
        path.unlink()
    call_command("make_keys")
    assert "encryption-0001.key" in capsys.readouterr().out
    call_command("make_keys")
    assert "encryption-0001.key" not in capsys.readouterr().out
    call_command("make_keys", rotate=True)
    assert "encryption-0002.key" in capsys.readouterr().out


def test_an_interrupted_making_is_finished_by_the_next(directory: Path) -> None:
    (directory / "encryption-0001.key").unlink()
    blind = (directory / "blind.key").read_text()
    assert [path.name for path in keys.make(directory)] == ["encryption-0001.key"]
    assert (directory / "blind.key").read_text() == blind


def test_a_lost_blind_key_is_never_replaced_by_a_new_one(directory: Path) -> None:
    (directory / "blind.key").unlink()
    with pytest.raises(keys.KeyFault, match="back from the backup"):
        keys.make(directory)
    assert not (directory / "blind.key").exists()


def test_missing_keys_are_told_with_what_to_do(directory: Path) -> None:
    for path in directory.iterdir():
        path.unlink()
    with pytest.raises(keys.KeyFault, match="bianmin make-keys"):
        keys.ring()


def test_a_key_open_to_others_is_refused(directory: Path) -> None:
    (directory / "blind.key").chmod(0o640)
    with pytest.raises(keys.KeyFault, match="chmod 600"):
        keys.ring()


@pytest.mark.parametrize("text", ["", "00", "zz" * 32, "00" * 33])
def test_a_damaged_key_is_refused(directory: Path, text: str) -> None:
    (directory / "encryption-0001.key").write_text(text)
    with pytest.raises(keys.KeyFault, match="not a key of 32 bytes"):
        keys.ring()


def test_after_rotation_new_values_use_the_new_key_and_old_ones_still_open(directory: Path) -> None:
    old = sealing.seal(b"before", "a.b.c")
    keys.rotate(directory)
    new = sealing.seal(b"after", "a.b.c")
    assert (sealing.key_number(old), sealing.key_number(new)) == (1, 2)
    assert sealing.unseal(old, "a.b.c") == b"before"
    assert sealing.unseal(new, "a.b.c") == b"after"


def test_a_process_learns_of_a_key_another_process_made(directory: Path) -> None:
    assert keys.ring().current == 1
    (directory / "encryption-0002.key").touch(0o600)
    (directory / "encryption-0002.key").write_text("ab" * 32)
    assert keys.encryption_key(2) == bytes.fromhex("ab" * 32)
    assert keys.ring().current == 2


def test_a_process_seals_with_a_key_as_soon_as_another_has_made_it(directory: Path) -> None:
    assert sealing.key_number(sealing.seal(b"before", "a.b.c")) == 1
    (directory / "encryption-0002.tmp").touch(0o600)
    (directory / "encryption-0002.tmp").write_text("ab" * 32)
    (directory / "encryption-0002.tmp").rename(directory / "encryption-0002.key")
    assert sealing.key_number(sealing.seal(b"after", "a.b.c")) == 2


def test_a_key_that_is_gone_is_named(directory: Path) -> None:
    keys.rotate(directory)
    sealed = sealing.seal(b"x", "a.b.c")
    (directory / "encryption-0002.key").unlink()
    keys._load.cache_clear()
    with pytest.raises(keys.KeyFault, match=r"encryption-0002\.key"):
        sealing.unseal(sealed, "a.b.c")


def test_a_ring_shows_no_key() -> None:
    assert keys.ring().blind.hex() not in repr(keys.ring())
    assert repr(keys.ring()) == "Ring(keys=[1])"


def test_purposes_have_keys_of_their_own() -> None:
    root = b"k" * 32
    assert len({root, keys.derive(root, "field"), keys.derive(root, "file")}) == 3
    assert keys.derive(root, "file", salt=b"1") != keys.derive(root, "file", salt=b"2")
