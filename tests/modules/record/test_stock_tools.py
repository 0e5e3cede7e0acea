"""What docs/record.md says that anybody can do, done: with openssl and sha256sum as they are."""

import re
import subprocess
from pathlib import Path

import pytest

from bianmin.record import bills
from bianmin.record.models import Bill
from tests import build
from tests.house.documents import DOCS
from tests.modules.record.test_make_bills import FIRST, SECOND

pytestmark = pytest.mark.django_db


def commands(heading: str) -> list[str]:
    """The commands of a section of the page."""
    section = (DOCS / "record.md").read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def shell(command: str, home: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=home, capture_output=True, check=False
    )
    return done.returncode, (done.stdout + done.stderr).decode()


def files_of(bill: Bill, home: Path, authority: Path) -> None:
    (home / "bill.txt").write_text(bill.text)
    (home / "previous.txt").write_text(Bill.objects.get(pk=bill.number - 1).text)
    (home / "bill.sig").write_bytes(bytes(bill.signature.value))
    (home / "bill.pem").write_text(bill.signature.certificates)
    (home / "bill.tsr").write_bytes(bytes(bill.timestamp.reply))
    (home / "authority.pem").write_bytes(authority.read_bytes())


@pytest.fixture
def bill(key: Path, authority: Path, tmp_path: Path) -> Bill:
    build.an_application()
    bills.make(FIRST)
    bill = bills.make(SECOND)
    bills.complete(SECOND)
    files_of(bill, tmp_path, authority)
    return bill


def test_every_command_of_the_page_proves_the_bill(bill: Bill, tmp_path: Path) -> None:
    listed = commands("Checking a bill with stock tools")
    said = [shell(command, tmp_path) for command in listed]
    assert [code for code, _said in said] == [0] * len(listed) == [0] * 6
    assert said[0][1].split()[0] == bytes(bill.root).hex()
    assert said[1][1].startswith("previous ")
    assert "Verified OK" in said[3][1]
    assert "Verification: OK" in said[4][1]
    assert "Time stamp:" in said[5][1]


def test_the_same_commands_find_a_changed_bill(bill: Bill, tmp_path: Path) -> None:
    changed = bill.text.replace("leaves 0", "leaves 1").replace("previous ", "previous 0")
    (tmp_path / "bill.txt").write_text(changed)
    said = [shell(command, tmp_path) for command in commands("Checking a bill with stock tools")]
    assert said[0][1].split()[0] != bytes(bill.root).hex()
    assert [code != 0 for code, _said in said[1:5]] == [True, False, True, True]
