"""The one unprivileged account that PostgreSQL, web and worker run as."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .refused import Refused

ACCOUNT = "bianmin"


@dataclass(frozen=True)
class Runner:
    """An account of this machine."""

    name: str
    uid: int
    gid: int

    def options(self) -> dict[str, Any]:
        """What ``subprocess`` needs to run a program as this account."""
        if os.geteuid() == self.uid:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def become(self) -> None:
        """Give up root for good."""
        if os.geteuid() != self.uid:
            os.setgroups([])
            os.setgid(self.gid)
            os.setuid(self.uid)

    def settle(self, home: Path) -> None:
        """Become this account, with a data directory and a home that are its own."""
        self.become()
        os.environ["BIANMIN_DATA"] = str(home.resolve())
        if self.name == ACCOUNT:
            os.environ.update(HOME=str(home.resolve() / "state"), USER=ACCOUNT, LOGNAME=ACCOUNT)

    def may(self, question: Callable[[], bool]) -> bool:
        """The answer that ``question`` gets when this account asks it."""
        child = os.fork()
        if child == 0:
            self.become()
            os._exit(0 if question() else 1)
        return os.waitpid(child, 0)[1] == 0

    def can_read(self, tree: Path) -> bool:
        """Whether this account can read every file under a directory."""
        return self.may(lambda: _readable(tree))


def _readable(tree: Path) -> bool:
    if not os.access(tree, os.R_OK | os.X_OK):
        return False
    for place, folders, files in os.walk(tree):
        if not all(os.access(Path(place, name), os.R_OK) for name in folders + files):
            return False
    return True


def owner(path: Path) -> Runner:
    """The account that owns a directory."""
    row = pwd.getpwuid(path.stat().st_uid)
    return Runner(row.pw_name, row.pw_uid, row.pw_gid)


def runner() -> Runner:
    """Myself; or, since nothing may run as root, the account ``bianmin``, made if missing."""
    if os.geteuid() != 0:
        row = pwd.getpwuid(os.geteuid())
        return Runner(row.pw_name, row.pw_uid, row.pw_gid)
    if ACCOUNT not in {row.pw_name for row in pwd.getpwall()}:
        _make_account()
    row = pwd.getpwnam(ACCOUNT)
    return Runner(row.pw_name, row.pw_uid, row.pw_gid)


def _make_account() -> None:
    tool = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if tool is None:
        raise Refused(
            f"Nothing runs as root, and there is no useradd to make the account {ACCOUNT}: "
            "make it yourself, or run this as an ordinary user."
        )
    command = [tool, "--system", "--user-group", "--no-create-home"]
    command += ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", ACCOUNT]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise Refused(f"The account {ACCOUNT} could not be made: {made.stderr.strip()}.")
