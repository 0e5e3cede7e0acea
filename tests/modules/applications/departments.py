"""A department with a system of its own: a real server in this process, and the file naming it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.modules.notices.servers import Provider, text_message_provider

SECRET = "0123456789abcdefKLMN"
FILE = """
[[system]]
code = "tax"
name = "县税务局系统"
whom = "tax"
url = "http://127.0.0.1:{port}/cases"
secret = "{secret}"
given = ["name"]

[system.verifies]
identity = ["身份证", "户口簿"]
"""


@contextmanager
def tax_office(settings: Any, place: Path) -> Iterator[Provider]:
    """The tax office's system; ``answer`` is what it says next, status first."""
    with text_message_provider() as office:
        settings.SYSTEMS_FILE = place / "systems.toml"
        told = FILE.format(port=office.port, secret=SECRET)
        settings.SYSTEMS_FILE.write_text(told, encoding="utf-8")
        yield office
