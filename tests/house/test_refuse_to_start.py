"""What cannot be started says so in one sentence before anything is made."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from bianmin.config.launch import (
    binaries,
    deeds,
    environment,
    interpreter,
    lock,
    places,
    ports,
    resetting,
    runner,
)
from bianmin.config.launch.children import MOST_DEATHS, Child
from bianmin.config.launch.refused import Refused, told
from bianmin.config.launch.runner import Runner
from tests.house.databases import CHECKOUT

ME = Runner("me", os.geteuid(), os.getegid())


@pytest.fixture
def place(home: Path) -> Path:
    """A directory that other accounts can reach, as pytest's own cannot be."""
    made = home.with_name(f"place-{os.urandom(4).hex()}")
    made.mkdir(mode=0o755)
    return made


def test_a_county_that_is_not_shipped_is_refused_before_anything_is_made(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BIANMIN_DATA", str(place / "data"))
    monkeypatch.setenv("COUNTY", "atlantis")
    assert deeds.do("run", CHECKOUT) == 1
    assert "COUNTY=atlantis: no such county is shipped" in capsys.readouterr().err
    assert list(place.iterdir()) == []


def test_a_data_directory_inside_the_checkout_is_refused() -> None:
    with pytest.raises(Refused, match="inside the source directory"):
        places.claim(CHECKOUT / "data", ME, CHECKOUT)
    assert not (CHECKOUT / "data").exists()


def test_a_directory_with_somebody_elses_files_is_refused(place: Path) -> None:
    (place / "thesis.odt").touch()
    with pytest.raises(Refused, match=r"holds files that are not bianmin's"):
        places.claim(place, ME, CHECKOUT)
    assert [path.name for path in place.iterdir()] == ["thesis.odt"]


def test_a_file_in_the_place_of_the_directory_is_refused(place: Path) -> None:
    (place / "data").touch()
    with pytest.raises(Refused, match="is not a directory"):
        places.claim(place / "data", ME, CHECKOUT)


def test_the_installation_of_another_account_is_refused(place: Path) -> None:
    places.claim(place, ME, CHECKOUT)
    other = Runner("other", ME.uid + 1, ME.gid)
    with pytest.raises(Refused, match=r"belongs to the account .* would run as other"):
        places.claim(place, other, CHECKOUT)


def test_a_private_directory_above_is_neither_opened_nor_used(place: Path) -> None:
    private = place / "private"
    private.mkdir(mode=0o700)
    account = runner.runner()
    if account.uid == os.geteuid():
        private.chmod(0o500)
        with pytest.raises(Refused, match="cannot be written"):
            places.claim(private / "data", account, CHECKOUT)
        return
    with pytest.raises(Refused, match="bianmin, which everything runs as, cannot reach"):
        places.claim(private / "data", account, CHECKOUT)
    assert stat.S_IMODE(private.stat().st_mode) == 0o700


def test_a_disk_without_room_is_refused_in_numbers(place: Path) -> None:
    with pytest.raises(Refused, match=r"only \d+ MB free and 1099511627776 MB are needed"):
        places.require_space(place, needed=2**60)
    places.require_space(place, needed=1)


def test_a_disk_that_fills_up_meanwhile_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def fill() -> None:
        with Path("/dev/full").open("w") as full:
            full.write("x")

    assert told(fill) == 1
    assert capsys.readouterr().err == "The disk is full: free some space and run this again.\n"


@pytest.mark.parametrize("text", ["", "0", "65536", "http", "-1"])
def test_a_port_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="a port is a number from 1 to 65535"):
        ports.port_number(text)


def test_a_place_where_nothing_can_listen_is_named() -> None:
    with pytest.raises(Refused, match="Nothing can listen at ::1, port 8000"):
        ports.require_port("::1", 8000)


def test_two_launchers_do_not_share_a_directory(place: Path) -> None:
    held = lock.take(place)
    with pytest.raises(Refused, match=rf"already runs on .* \(process {os.getpid()}\)"):
        lock.take(place)
    os.close(held)
    os.close(lock.take(place))


def test_a_long_path_listens_in_a_short_private_place(place: Path) -> None:
    state = place.joinpath(*["a rather long name"] * 6)
    state.mkdir(parents=True)
    socket = places.make_socket_directory(state, ME)
    assert len(str(socket)) < places.LONGEST_SOCKET_DIRECTORY
    assert stat.S_IMODE(socket.stat().st_mode) == 0o700
    socket.chmod(0o755)
    with pytest.raises(Refused, match="is not a private directory"):
        places.make_socket_directory(state, ME)
    socket.rmdir()
    socket.symlink_to(place)
    with pytest.raises(Refused, match="is not a private directory"):
        places.make_socket_directory(state, ME)
    socket.unlink()


def test_a_secret_is_made_once_and_is_private(place: Path) -> None:
    places.claim(place, ME, CHECKOUT)
    state = places.state_of(place)
    made = places.keep_secret(state, "drill")
    assert len(made) > 50
    assert places.keep_secret(state, "drill") == made
    assert stat.S_IMODE(places.secret_file(state, "drill").stat().st_mode) == 0o600


def test_programs_that_are_not_there_are_named(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIANMIN_PG_BIN", str(place))
    with pytest.raises(Refused, match=f"There is no initdb in {place}"):
        binaries.directory()


def test_a_python_without_venv_says_what_to_install(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(place))
    python = place / "python3"
    python.write_text("#!/bin/sh\nexit 1\n")  # as one whose modules are not there answers
    python.chmod(0o755)
    with pytest.raises(Refused, match="apt-get install python3-venv"):
        environment.ensure(
            place / "environment",
            CHECKOUT / "requirements" / "production.lock",
            base=python,
        )


def test_what_dies_all_the_time_stops_everything(place: Path) -> None:
    child = Child("worker", ["false"], place / "worker.log", dict(os.environ))
    child.start()
    with pytest.raises(Refused, match=f"worker has died {MOST_DEATHS} times within a minute"):
        for _ in range(MOST_DEATHS):
            assert child.program
            child.program.wait()
            assert child.has_died()
            child.start_again()


def test_reset_removes_nothing_without_our_marker(place: Path) -> None:
    (place / "thesis.odt").touch()
    with pytest.raises(Refused, match="does not carry bianmin's marker"):
        resetting.reset(place, force=True)
    assert (place / "thesis.odt").exists()


def test_a_python_that_is_private_is_copied_to_where_it_can_be_run(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = runner.runner()
    monkeypatch.setattr(interpreter, "_runs", lambda python, runner: False)
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    python = interpreter.reachable(place, account)
    assert python.is_relative_to(place)
    asked = [python, "-c", "import ensurepip, json, ssl, sys, venv; print(sys.base_prefix)"]
    said = subprocess.run(
        asked, cwd="/", capture_output=True, text=True, check=True, **account.options()
    )
    assert said.stdout.strip() == str(place / "interpreter")
