"""A citizen's receipt: her matter is in the bill, and anybody can check it without us."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.archives import records
from bianmin.matters.models import Entry
from bianmin.record import bills, receipts
from tests.build import moment
from tests.modules.record.test_make_bills import FIRST, SECOND, a_case
from tests.modules.record.test_stock_tools import commands, shell

pytestmark = pytest.mark.django_db


def verified(receipt: Any, home: Path) -> tuple[int, str]:
    (home / "receipt.json").write_text(json.dumps(receipt))
    done = subprocess.run(
        [sys.executable, "-I", receipts.VERIFIER, home / "receipt.json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_it_proves_by_itself_and_every_change_shows(tmp_path: Path) -> None:
    case = a_case()
    bill = bills.make(FIRST)
    receipt = receipts.of_matter(case.matter)
    assert receipt
    told = receipt.as_json
    assert verified(told, tmp_path) == (
        0, f"It is in the bill with the root {bytes(bill.root).hex()}.\n",
    )  # fmt: skip
    changes: dict[str, Any] = {
        "leaf": told["leaf"].replace(" 2 ", " 1 "),
        "position": told["position"] + 1,
        "path": told["path"][:-1],
        "bill": told["bill"] | {"text": told["bill"]["text"].replace("number 1", "number 2")},
        "format": "another",
    }
    for name, value in changes.items():
        code, said = verified(told | {name: value}, tmp_path)
        assert (code, "It is in the bill" in said) == (1, False), name


def test_the_last_bill_that_has_it() -> None:
    case = a_case()
    assert receipts.of_matter(case.matter) is None
    bills.make(FIRST)
    case.take("accept", at=moment("2026-09-22 Tue 09:00"))
    bills.make(SECOND)
    bills.make(moment("2026-09-24 Thu 01:10"))
    receipt = receipts.of_matter(case.matter)
    assert receipt
    assert (receipt.bill.number, receipt.leaf.version) == (2, 3)
    assert [leaf.bill_id for leaf in receipts.in_bills(case.matter)] == [1, 2]
    head = bytes(Entry.objects.get(matter=case.matter, version=3).head).hex()
    assert receipt.leaf.text.split()[:4] == ["matter", case.row.number, "3", head]


def test_practice_has_none() -> None:
    case = a_case(training=True)
    bills.make(FIRST)
    assert receipts.of_matter(case.matter) is None


def test_what_the_page_says_of_receipts_can_be_done(
    key: Path, authority: Path, tmp_path: Path
) -> None:
    case = a_case()
    bill = bills.make(FIRST)
    bills.complete(FIRST)
    receipt = receipts.of_matter(case.matter)
    assert receipt
    (tmp_path / "receipt.json").write_text(json.dumps(receipt.as_json))
    (tmp_path / "verify_receipt.py").write_bytes(receipts.VERIFIER.read_bytes())
    (tmp_path / "authority.pem").write_bytes(authority.read_bytes())
    said = [shell(command, tmp_path) for command in commands("Checking a receipt")]
    assert [code for code, _said in said] == [0, 0, 0]
    assert said[2][1].split()[0] == sha256(receipt.leaf.text.encode()).hexdigest()
    stock = [command for command in commands("Checking a bill with stock tools")
             if "previous" not in command]  # fmt: skip
    assert [shell(command, tmp_path)[0] for command in stock] == [0] * 5
    assert (tmp_path / "bill.txt").read_text() == bill.text


def test_its_hash_is_the_one_in_the_archive_package() -> None:
    case = a_case()
    bills.make(FIRST)
    receipt = receipts.of_matter(case.matter)
    head = b"\x00" * 32
    for row in Entry.objects.filter(matter=case.matter).order_by("version"):
        text = records.entry_text(case.row.number, records.as_written(row))
        head = sha256(head + text.encode()).digest()
    assert receipt
    assert receipt.leaf.text.split()[3] == head.hex()
