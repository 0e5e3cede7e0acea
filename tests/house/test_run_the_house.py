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


@pytest.fixture(scope="module", params=WAYS)
def installation(request: pytest.FixtureRequest, home: Path) -> Iterator[Installation]:
    """The checkout lies in a private directory, which root's unprivileged account cannot read."""
    account = ROOT if request.param == "root" else runner.runner()
    place = home.with_name(request.param)
    private = place / "private"
    place.mkdir(mode=0o755)
    private.mkdir(mode=0o700)
    for own in (place, private):
        os.chown(own, account.uid, account.gid)
    checkout = copy_checkout(private / "checkout", account)
    made = Installation(checkout, place / "data", account, runner.runner())
    yield made
    processes.end(processes.launched(made.state), gently=5)
    made.server.end()


def test_a_first_start_that_was_cut_off_is_taken_up_by_the_next(installation: Installation) -> None:
    made = installation.make("run")
    installation.wait(lambda: "Loading: load_network" in installation.said, made)
    os.kill(installation.launcher(), signal.SIGKILL)
    made.wait(60)
    with installation.running():
        assert installation.query("SELECT count(*) FROM network_division") == [(405,)]
        assert "Traceback" not in installation.said


def test_nothing_runs_as_root_and_no_secret_is_open(installation: Installation) -> None:
    with installation.running():
        ours = [*installation.launched(""), installation.server.pid(), installation.launcher()]
        assert {Path(f"/proc/{pid}").stat().st_uid for pid in ours} == {installation.runner.uid}
        secrets = list((installation.state / "secrets").iterdir())
        assert len(secrets) == 4
        assert {stat.S_IMODE(path.stat().st_mode) for path in secrets} == {0o600}
        assert stat.S_IMODE((installation.state / "socket").stat().st_mode) == 0o700
        assert installation.query("SHOW listen_addresses") == [("",)]
    assert stat.S_IMODE(installation.checkout.parent.stat().st_mode) == 0o700


def test_the_application_cannot_undo_the_ledger(installation: Installation) -> None:
    with installation.running():
        may = installation.query(
            "SELECT has_table_privilege('matters_entry', 'INSERT'),"
            " has_table_privilege('matters_entry', 'UPDATE'),"
            " has_table_privilege('matters_stamp', 'DELETE'),"
            " has_table_privilege('matters_terms', 'TRUNCATE'),"
            " pg_get_userbyid(relowner)::text FROM pg_class WHERE relname = 'matters_entry'"
        )
        assert may == [(True, False, False, False, "bianmin_owner")]


def test_the_second_start_makes_nothing_anew(installation: Installation) -> None:
    with installation.running():
        for words in ("Installing", "Copying", "Migrating", "Loading"):
            assert words not in installation.said


def test_the_web_server_and_the_worker_are_started_again(installation: Installation) -> None:
    with installation.running():
        for number, words in enumerate(["granian", "procrastinate"]):
            write(installation, f"drill {number}")
            killed = installation.launched(words)[0]
            os.kill(killed, signal.SIGKILL)
            installation.wait(lambda n=number: installation.said.count("has died;") > n)
            installation.wait_until_well()
            assert killed not in installation.launched(words)
        assert {"drill 0", "drill 1"} <= written(installation)


def test_the_database_is_started_again(installation: Installation) -> None:
    with installation.running():
        write(installation, "written before the database died")
        killed = installation.server.pid()
        os.kill(killed, signal.SIGKILL)
        installation.wait(lambda: installation.server.pid() not in {None, killed})
        installation.wait_until_well()
        assert "The database has died; starting it again" in installation.said
        assert "written before the database died" in written(installation)


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
    installation: Installation,
) -> None:
    made = installation.make("run")
    installation.wait_until_up(made)
    launcher, database = installation.launcher(), installation.server.pid()
    kept = installation.launched("multiprocessing")  # the web server's own processes
    everything = {launcher, database, *installation.launched("")} - set(kept)
    for pid in everything:
        os.kill(pid, signal.SIGKILL)
    made.wait(60)
    with installation.running():
        assert not set(kept) & set(installation.launched(""))


def test_a_pid_file_that_names_another_living_process_is_not_believed(
    installation: Installation,
) -> None:
    with subprocess.Popen(
        ["cat"], stdin=subprocess.PIPE, **installation.runner.options()
    ) as stranger:
        pid_file = installation.server.cluster / "postmaster.pid"
        pid_file.write_text(f"{stranger.pid}\n{installation.server.cluster}\n1\n5432\n")
        with installation.running():
            assert installation.server.pid() != stranger.pid
        assert stranger.poll() is None
        stranger.communicate()


def test_a_second_launcher_is_told_who_is_there(installation: Installation) -> None:
    with installation.running():
        launcher = installation.launcher()
        second = Installation(
            installation.checkout, installation.home, installation.account, installation.runner
        )
        said = installation.said
        assert f"already runs on {installation.home} (process {launcher})" in second.refusal()
        installation.said_in.write_text(said)
        assert installation.launcher() == launcher
        installation.wait_until_well()


def test_a_taken_port_is_named(installation: Installation) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = installation.refusal(PORT=str(port))
    assert f"Port {port} is taken" in said
    assert f"PORT={port + 1}" in said


def test_a_database_of_another_major_version_is_left_alone(installation: Installation) -> None:
    version = installation.server.cluster / "PG_VERSION"
    ours = version.read_text()
    version.write_text("14\n")
    made = installation.make("run")
    assert made.wait(120) != 0
    version.write_text(ours)
    assert "made by PostgreSQL 14" in installation.said
    assert "pg_dump" in installation.said
    assert "Traceback" not in installation.said
    installation.assert_nothing_runs()


def test_reset_asks_and_removes_what_is_ours(installation: Installation) -> None:
    assert installation.make("reset").wait(60) != 0  # nobody there to answer
    assert installation.said.splitlines()[1] == "Nothing was removed."
    assert installation.home.exists()
    assert installation.make("reset", FORCE="1").wait(60) == 0, installation.said
    assert not installation.state.exists()


def write(installation: Installation, words: str) -> None:
    """Commit a row as the application."""
    installation.query(f"INSERT INTO config_seeded VALUES ('{words}', now())")


def written(installation: Installation) -> set[object]:
    return {row[0] for row in installation.query("SELECT command FROM config_seeded")}
