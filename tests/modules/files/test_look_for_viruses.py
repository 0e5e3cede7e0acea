"""Uploads are looked at by a real ClamAV, with a signature of the tests' own; without it, refused.

The sign is EICAR's test file, which harms nobody; here it stands in two parts, so that no scanner
takes this file for it.
"""

import hashlib
import os
import socketserver
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks

from bianmin.applications.services import taking_over
from bianmin.files import overlays, scanning
from bianmin.files.models import StoredFile
from bianmin.files.scanners import Clamd, Clamscan, ScannerFault, WrongSetting, scanner
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
CONFIGURATION = """
Foreground yes
LocalSocket {home}/clamd.ctl
DatabaseDirectory {home}/signatures
StreamMaxLength 5M
MaxThreads 2
"""
PATIENCE = 600  # looks, a tenth of a second apart


@pytest.fixture(scope="module")
def signatures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("clamav") / "signatures"
    home.mkdir()
    (home / "test.ndb").write_text(f"Bianmin.Test.Inside:0:*:{EICAR.hex()}\n")
    digest = hashlib.md5(EICAR, usedforsecurity=False).hexdigest()
    (home / "test.hdb").write_text(f"{digest}:{len(EICAR)}:Bianmin.Test.Whole\n")
    return home


@pytest.fixture(scope="module")
def daemon(signatures: Path) -> Iterator[Path]:
    """ClamAV's daemon on a socket of its own; its own account, where the tests are root's."""
    home = signatures.parent
    written = home / "clamd.conf"
    written.write_text(CONFIGURATION.format(home=home))
    program = subprocess.Popen(
        ["/usr/sbin/clamd", f"--config-file={written}"],
        stdout=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C"},
    )
    try:
        yield waited_for(home / "clamd.ctl", program)
    finally:
        program.terminate()
        program.wait()


def waited_for(path: Path, program: "subprocess.Popen[bytes]") -> Path:
    for _ in range(PATIENCE):
        if path.exists() or program.poll() is not None:
            break
        threading.Event().wait(0.1)
    assert path.exists(), "clamd did not start"
    return path


@pytest.fixture(params=["daemon", "program"])
def scanned(request: pytest.FixtureRequest, signatures: Path, settings: Any) -> None:
    if request.param == "daemon":
        settings.SCANNER = f"unix:{request.getfixturevalue('daemon')}"
    else:
        settings.SCANNER = f"program:clamscan --database={signatures}"


def refusal_of(deed: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        deed()
    return refused.value.code


def test_what_is_harmful_is_refused_and_what_is_not_is_kept(
    scanned: None, store: Any, picture: Callable[..., bytes], paper: Callable[..., bytes]
) -> None:
    for sent in (picture() + EICAR, paper() + b"\n" + EICAR):
        assert refusal_of(lambda sent=sent: store(sent, "a")) == "files.harmful"
    assert not StoredFile.objects.exists()
    assert store(picture(), "a.jpg").width == 60


def test_both_say_what_was_found_and_with_what_they_look(
    scanned: None, daemon: Path, signatures: Path
) -> None:
    asked = scanner()
    assert asked is not None
    assert asked.scan(EICAR).startswith("Bianmin.Test.")
    assert asked.scan(b"before " + EICAR).startswith("Bianmin.Test.Inside")
    assert asked.scan(b"nothing") == asked.scan(b"") == ""
    assert asked.version().startswith("ClamAV")


def test_a_sheet_and_a_seal_are_looked_at_too(
    daemon: Path, settings: Any, at: datetime, db: None
) -> None:
    settings.SCANNER = f"unix:{daemon}"
    by = Actor(None, None)
    bring = taking_over.bring
    assert refusal_of(lambda: bring(ledger="a", sheet=EICAR, by=by, at=at)) == "files.harmful"
    assert refusal_of(lambda: overlays.check(EICAR)) == "files.harmful"


def test_what_it_will_not_look_through_is_not_kept(daemon: Path, settings: Any) -> None:
    settings.SCANNER = f"unix:{daemon}"
    too_long = bytes(6 * 1024 * 1024)
    assert refusal_of(lambda: scanning.refuse_harmful(too_long)) == "files.not_scanned"


AWAY = ["unix:/nonexistent/clamd.ctl", "tcp:127.0.0.1:1", "program:/nonexistent/clamscan"]


@pytest.mark.parametrize("said", AWAY)
def test_with_the_scanner_away_nothing_is_kept(
    store: Any, picture: Callable[..., bytes], settings: Any, said: str
) -> None:
    settings.SCANNER = said
    assert refusal_of(lambda: store(picture())) == "files.not_scanned"
    assert not StoredFile.objects.exists()
    assert [each.id for each in run_checks(include_deployment_checks=True, tags=None)
            if each.id.startswith("files.")] == ["files.W002"]  # fmt: skip


class Mute(socketserver.BaseRequestHandler):
    """Takes everything and says nothing, or nonsense."""

    said = b""

    def handle(self) -> None:
        while (piece := self.request.recv(4096)) and not piece.endswith(bytes(4)):
            pass
        self.request.sendall(self.said)


@pytest.mark.parametrize("said", [b"", b"\0", b"stream: nonsense ERROR\0", b"\xff" * 5000])
def test_an_answer_that_is_no_verdict_is_none(said: bytes) -> None:
    kind = type("Saying", (Mute,), {"said": said})
    with socketserver.TCPServer(("127.0.0.1", 0), kind) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        with pytest.raises(ScannerFault):
            Clamd(("127.0.0.1", server.server_address[1])).scan(b"a")
        thread.join()


def test_without_signatures_there_is_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(ScannerFault):
        Clamscan(("clamscan", f"--database={tmp_path}")).scan(b"a")


@pytest.mark.parametrize("said", ["clamd", "unix:clamd.ctl", "tcp:3310", "tcp:h:x", "program:"])
def test_a_wrong_setting_is_told_at_start(settings: Any, said: str) -> None:
    settings.SCANNER = said
    with pytest.raises(WrongSetting):
        scanner()
    assert "files.E001" in [each.id for each in run_checks()]


def test_without_one_going_live_is_warned_of(settings: Any) -> None:
    settings.SCANNER = ""
    assert scanner() is None
    told = [each.id for each in run_checks(include_deployment_checks=True)]
    assert "files.W001" in told
    assert "files.W001" not in [each.id for each in run_checks()]
