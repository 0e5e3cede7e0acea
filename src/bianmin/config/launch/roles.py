"""The database's two roles: the owner, who migrates, and the application, who works."""

import os
import subprocess
from pathlib import Path
from urllib.parse import quote

from . import places
from .refused import Refused
from .server import SUPERUSER, SUPERUSERS_SECRET, Server

OWNER = "bianmin_owner"
APPLICATION = "bianmin"
DATABASE = "bianmin"
SECRETS = {
    SUPERUSER: SUPERUSERS_SECRET,
    OWNER: "database-owner",
    APPLICATION: "database-application",
}
SCRIPT = Path(__file__).with_name("roles.sql")


def url(state: Path, role: str, database: str = DATABASE) -> str:
    """Where a role finds the embedded database of a data directory."""
    password = quote(places.secret(state, SECRETS[role]), safe="")
    place = quote(str(places.socket_directory(state)), safe="/")
    return f"postgresql://{role}:{password}@/{database}?host={place}"


def establish(server: Server) -> None:
    """Give a running server its roles, its database and its extensions."""
    environment = {
        **os.environ,
        "PGPASSWORD": places.secret(server.state, SECRETS[SUPERUSER]),
        "OWNER_PASSWORD": places.keep_secret(server.state, SECRETS[OWNER]),
        "APPLICATION_PASSWORD": places.keep_secret(server.state, SECRETS[APPLICATION]),
    }
    command: list[str | Path] = [
        server.programs / "psql",
        "-X",
        "-q",
        "-d",
        "postgres",
        "-U",
        SUPERUSER,
    ]
    command += ["-h", places.socket_directory(server.state), "-f", "-"]
    done = subprocess.run(
        command,
        env=environment,
        input=SCRIPT.read_text(),
        text=True,
        capture_output=True,
        check=False,
        **server.runner.options(),
    )
    if done.returncode:
        raise Refused(f"The database's roles could not be made: {' '.join(done.stderr.split())}")
