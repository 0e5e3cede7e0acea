"""``python -m bianmin.config.launch``: run the house."""

import os
import sys

from .. import counties, env
from . import binaries, lock, places, ports, runner
from .house import House
from .refused import Refused, told
from .server import Server


def run() -> None:
    """Run as the data directory's owner, alone on it, until stopped. Raises Refused."""
    counties.asked()
    home = env.data_directory()
    state = places.state_of(home)
    if not state.exists():
        raise Refused(f"There is no installation in {home}: `make run` makes one.")
    account = runner.owner(state)
    held = lock.take(state)
    account.settle(home)
    host, port = env.listening()
    ports.require_port(host, port)
    places.require_space(state)
    places.keep_secret(state, places.SIGNING_KEY)
    server = None if env.text("DATABASE_URL") else Server(state, binaries.directory(), account)
    House(state, host, port, server).run()
    os.close(held)


if __name__ == "__main__":
    sys.exit(told(run))
