"""The whole site as people meet it: web and worker in processes of their own, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from threading import Event

import pytest
from playwright.sync_api import Browser, sync_playwright

from bianmin.config.launch import commands, processes
from bianmin.config.launch.ports import is_up
from tests.house import databases
from tests.house.databases import CHECKOUT, Database

CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LONGEST_START_SECONDS = 90
BESIDE = "tests.stories.beside"
"""Runs a program of the stories' beside the site."""
BROWSER_PACKAGES = "chromium chromium-l10n fonts-noto-cjk"


@dataclass(frozen=True)
class Site:
    """A running site on its own clone of the demonstration county; what was asked of it."""

    url: str
    database: Database
    asked: set[str] = field(default_factory=set)


@pytest.fixture(scope="session")
def site(home: Path) -> Iterator[Site]:
    """In the end nobody's value lies in the clear, whatever the stories did there."""
    with databases.clone(databases.demonstration(home)) as database:
        with serving(database) as url:
            yield (site := Site(url, database))
        assert left_lying(site) == []


def left_lying(site: Site) -> list[str]:
    """Where a person's value lies: tables, sessions, titles, logs, addresses asked for."""
    asked = site.database.home.with_name(f"{site.database.name}.asked")
    asked.write_text("\n".join(sorted(site.asked)))
    done = subprocess.run(
        [sys.executable, "-m", BESIDE, "tests.stories.traces", log_of(site.database), asked],
        cwd=CHECKOUT, env=site.database.environment(BIANMIN_DEMONSTRATION="1"),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def log_of(database: Database) -> Path:
    """Where web and worker say what they have to say."""
    return database.home.with_name(f"{database.name}.log")


@contextmanager
def serving(database: Database) -> Iterator[str]:
    """Web and worker on a database; the address, once both answer."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = database.environment(BIANMIN_DEMONSTRATION="1", BIANMIN_PUBLIC_ADDRESS=url)
    log = log_of(database)
    with ExitStack() as stack:
        for command in (commands.web("127.0.0.1", port, 1), commands.worker()):
            stack.enter_context(started(command, environment, log))
        wait_until(lambda: is_up("127.0.0.1", port), log)
        yield url


@contextmanager
def started(command: list[str], environment: dict[str, str], log: Path) -> Iterator[None]:
    """A program of the site in a process of its own, ended gently; what it says is in ``log``."""
    with log.open("a") as output:
        program = subprocess.Popen(
            commands.tied(command), cwd=CHECKOUT, env=environment, stdout=output, stderr=output
        )
    try:
        yield
    finally:
        processes.end([program.pid], gently=20)
        program.wait()


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(question: Callable[[], bool], log: Path) -> None:
    """Wait until the answer is yes, no longer than a start may take."""
    for _ in range(LONGEST_START_SECONDS * 4):
        if question():
            return
        Event().wait(0.25)
    raise AssertionError(f"The site did not come up: {log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's loop runs in the tests' thread
    program = shutil.which("chromium")
    assert program, f"Chromium is not installed: apt-get install {BROWSER_PACKAGES}"
    speaking = {**os.environ, "LANGUAGE": "zh_CN"}  # its own words, on file and date fields
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=CHROMIUM_FLAGS, env=speaking
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def artifacts() -> Path:
    """Where screenshots and papers made by tests are kept for people to look at."""
    place = CHECKOUT / "artifacts"
    place.mkdir(exist_ok=True)
    return place
