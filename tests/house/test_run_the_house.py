"""``make run`` on a machine with nothing prepared, and every way in which it may end."""

import os
import signal
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest

from bianmin.config.launch import processes, runner
from bianmin.config.launch.runner import Runner
from tests.house.installation import Installation, copy_checkout

pytestmark = pytest.mark.xdist_group("installation")
ROOT = Runner("root", 0, 0)
WAYS = ["root", "ordinary"] if os.geteuid() == 0 else ["ordinary"]


@pytest.fixture(scope="session")
def installations(home: Path) -> Iterator[dict[str, Installation]]:
    """One for each way; what they started is ended, whatever became of a test."""
    made = {way: _installation(way, home.with_name(f"{way}-{os.getpid()}")) for way in WAYS}
    yield made
    for installation in made.values():
        processes.end(processes.launched(installation.state), gently=5)
        installation.server.end()


@pytest.fixture(params=WAYS)
def installation(
    request: pytest.FixtureRequest, installations: dict[str, Installation]
) -> Installation:
    return installations[request.param]


@pytest.fixture
def drilled(installations: dict[str, Installation]) -> Installation:
    """The one on which everything is tried that does not depend on the way."""
    return installations[WAYS[0]]


def _installation(way: str, place: Path) -> Installation:
    """The checkout lies in a private directory, which root's unprivileged account cannot read."""
    account = ROOT if way == "root" else runner.runner()
    private = place / "private"
    place.mkdir(mode=0o755)
    private.mkdir(mode=0o700)
    for own in (place, private):
        os.chown(own, account.uid, account.gid)
    checkout = copy_checkout(private / "checkout", account)
    return Installation(checkout, place / "data", account, runner.runner())


def test_a_first_start_that_was_cut_off_is_taken_up_by_the_next(installation: Installation) -> None:
    made = installation.make("run")
    installation.wait(lambda: "Loading: load_network" in installation.said, made)
    os.kill(installation.launcher(), signal.SIGKILL)
    made.wait(60)
    with installation.running():
        assert installation.query("SELECT count(*) FROM network_division") == [(405,)]
        assert "Traceback" not in installation.said


def test_the_second_start_is_quick_private_and_nothing_of_it_is_root(
    installation: Installation,
) -> None:
    with installation.running():
        pass  # whatever ran before this test, there has been a first start now
    with installation.running():
        for words in ("Installing", "Copying", "Migrating", "Loading"):
            assert words not in installation.said
        ours = [*installation.launched(""), installation.server.pid(), installation.launcher()]
        assert {Path(f"/proc/{pid}").stat().st_uid for pid in ours} == {installation.runner.uid}
        secrets = list((installation.state / "secrets").iterdir())
        assert len(secrets) == 4
        assert {stat.S_IMODE(path.stat().st_mode) for path in secrets} == {0o600}
        assert stat.S_IMODE((installation.state / "socket").stat().st_mode) == 0o700
        assert installation.query("SHOW listen_addresses") == [("",)]
    assert stat.S_IMODE(installation.checkout.parent.stat().st_mode) == 0o700


def test_what_dies_is_started_again_and_what_was_written_stays(drilled: Installation) -> None:
    with drilled.running():
        for number, words in enumerate(["granian", "procrastinate"]):
            write(drilled, words)
            killed = drilled.launched(words)[0]
            os.kill(killed, signal.SIGKILL)
            drilled.wait(lambda n=number: drilled.said.count("has died;") > n)
            drilled.wait_until_well()
            assert killed not in drilled.launched(words)
        before = drilled.launched("granian")
        os.kill(before[1], signal.SIGKILL)  # one of the web server's own processes
        drilled.wait(lambda: set(drilled.launched("granian")) - set(before) != set())
        write(drilled, "postgres")
        database = drilled.server.pid()
        os.kill(database, signal.SIGKILL)
        drilled.wait(lambda: drilled.server.pid() not in {None, database})
        drilled.wait_until_well()
        assert "The database has died; starting it again" in drilled.said
        assert {"granian", "procrastinate", "postgres"} <= written(drilled)


def test_a_killed_launcher_takes_web_and_worker_along_and_the_next_start_recovers(
    installation: Installation,
) -> None:
    made = installation.make("run")
    installation.wait_until_up(made)
    write(installation, "written before the launcher died")
    os.kill(installation.launcher(), signal.SIGKILL)
    made.wait(60)
    installation.wait(lambda: installation.launched("") == [])
    with installation.running():
        assert "written before the launcher died" in written(installation)


def test_all_killed_at_once_recovers_and_no_orphan_keeps_the_port(
    drilled: Installation,
) -> None:
    made = drilled.make("run")
    drilled.wait_until_up(made)
    launcher, database = drilled.launcher(), drilled.server.pid()
    kept = drilled.launched("granian")[1:]  # the web server's own processes
    everything = {launcher, database, *drilled.launched("")} - set(kept)
    assert len(kept) > 1
    for pid in everything:
        os.kill(pid, signal.SIGKILL)
    made.wait(60)
    with drilled.running():
        assert not set(kept) & set(drilled.launched(""))


def test_a_pid_file_that_names_another_living_process_is_not_believed(
    drilled: Installation,
) -> None:
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, **drilled.runner.options()) as stranger:
        pid_file = drilled.server.cluster / "postmaster.pid"
        pid_file.write_text(f"{stranger.pid}\n{drilled.server.cluster}\n1\n5432\n")
        with drilled.running():
            assert drilled.server.pid() != stranger.pid
        assert stranger.poll() is None
        stranger.communicate()


def test_a_second_launcher_is_told_who_is_there(drilled: Installation) -> None:
    with drilled.running():
        launcher = drilled.launcher()
        second = Installation(drilled.checkout, drilled.home, drilled.account, drilled.runner)
        said = drilled.said
        assert f"already runs on {drilled.home} (process {launcher})" in second.refusal()
        drilled.said_in.write_text(said)
        assert drilled.launcher() == launcher
        drilled.wait_until_well()


def test_a_taken_port_is_named(drilled: Installation) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = drilled.refusal(PORT=str(port))
    assert f"Port {port} is taken" in said
    assert f"PORT={port + 1}" in said


def test_a_database_of_another_major_version_is_left_alone(drilled: Installation) -> None:
    version = drilled.server.cluster / "PG_VERSION"
    ours = version.read_text()
    version.write_text("14\n")
    made = drilled.make("run")
    assert made.wait(120) != 0
    version.write_text(ours)
    assert "made by PostgreSQL 14" in drilled.said
    assert "`make restore` into another" in drilled.said
    assert "Traceback" not in drilled.said
    drilled.assert_nothing_runs()


def test_a_backup_made_while_it_runs_becomes_the_same_installation_again(
    drilled: Installation,
) -> None:
    with drilled.running():
        write(drilled, "before the backup")
        place, keys = back_up(drilled)
        assert "lie together" in drilled.bianmin(
            "backup", str(place), "--keys", str(place / "keys")
        )
        write(drilled, "after the backup")
        kept, files = written(drilled), kept_files(drilled)
    said = drilled.refusal("restore", FROM=str(place), KEYS=str(keys))
    assert "There is a database in" in said
    assert "The database runs" in drilled.bianmin("db", "start")  # by its owner, after root's run
    assert "The database is stopped" in drilled.bianmin("db", "stop")

    assert drilled.make("reset", FORCE="1").wait(180) == 0
    assert drilled.make("restore", FROM=str(place), KEYS=str(keys)).wait(180) == 0, drilled.said
    drilled.assert_nothing_runs()
    with drilled.running():
        assert kept - written(drilled) == {"after the backup"}
        assert kept_files(drilled) == files
        assert "Migrating" not in drilled.said
        assert "全部核验通过" in drilled.bianmin("verify")


def back_up(installation: Installation) -> tuple[Path, Path]:
    """Where the backup of an installation lies, and its keys."""
    places = [installation.home.with_name(name) for name in ("backups", "backed-up-keys")]
    for place in places:
        place.mkdir()
        os.chown(place, installation.runner.uid, installation.runner.gid)
    said = installation.bianmin("backup", str(places[0]), "--keys", str(places[1]))
    assert said.startswith("Backed up to")
    place, keys = (next(iter(place.iterdir())) for place in places)
    assert place.name == keys.name
    for directory in (place, keys):
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=directory, check=True)
    return place, keys


def kept_files(installation: Installation) -> dict[str, bytes]:
    """What lies among files, keys and secrets."""
    rooms = [installation.state / name for name in ("files", "keys", "secrets")]
    found = (path for room in rooms for path in room.rglob("*") if path.is_file())
    return {str(path.relative_to(installation.state)): path.read_bytes() for path in found}


def test_reset_asks_and_removes_what_is_ours(drilled: Installation) -> None:
    assert drilled.make("reset").wait(60) != 0  # nobody there to answer
    assert drilled.said.splitlines()[1] == "Nothing was removed."
    assert drilled.home.exists()
    assert drilled.make("reset", FORCE="1").wait(60) == 0, drilled.said
    assert not drilled.state.exists()


def write(installation: Installation, words: str) -> None:
    """Commit a row as the application."""
    installation.query(f"INSERT INTO config_seeded VALUES ('{words}', now())")


def written(installation: Installation) -> set[object]:
    return {row[0] for row in installation.query("SELECT command FROM config_seeded")}
