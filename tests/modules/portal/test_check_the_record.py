"""Bills are public with their files; she sees that hers is in one, and takes the proof home."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from bianmin.notices.signing import software
from bianmin.record import bills, receipts
from bianmin.record.verify_receipt import faults
from tests import build
from tests.build import Case, moment

pytestmark = pytest.mark.django_db

FIRST, SECOND = moment("2026-09-22 Tue 01:10"), moment("2026-09-23 Wed 01:10")


@pytest.fixture
def signing(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_FILE = tmp_path / "signing.pem"
    software.make(settings.SIGNING_FILE, name="示范县便民服务", at=FIRST)


def open_matter(client: Client, case: Case) -> None:
    told = {"code": case.code, "tail": build.id_number(1)[-4:]}
    assert client.post("/track/", told).status_code == 302


def test_the_bills_are_public_with_every_file_there_is(chinese: Client, signing: None) -> None:
    assert "还没有" in chinese.get("/record/").content.decode()
    case = build.an_application()
    bill, later = bills.make(FIRST), bills.make(SECOND)
    bills.complete(SECOND)
    shown = chinese.get("/record/").content.decode()
    assert bytes(bill.root).hex() in shown
    assert "还没有盖时间戳的 2 份" in shown
    assert case.row.number not in shown
    text = chinese.get("/record/1/bill.txt")
    assert sha256(text.content).digest() == bytes(bill.root)
    assert "attachment" in text.headers["Content-Disposition"]
    assert chinese.get("/record/1/bill.pem").content.startswith(b"-----BEGIN CERTIFICATE")
    assert chinese.get("/record/1/bill.sig").content == bytes(bill.signature.value)
    for missing in ("1/bill.tsr", "1/leaves", "3/bill.txt", "99999999999999999999/bill.txt"):
        assert chinese.get(f"/record/{missing}").status_code == 404
    listed = chinese.get("/record/bills.json").json()["bills"]
    assert [one["root"] for one in listed] == [b.root.hex() for b in (bill, later)]
    assert chinese.get("/record/verify_receipt.py").content == receipts.VERIFIER.read_bytes()


def test_older_bills_are_a_page_away_and_nonsense_is_the_first_page(chinese: Client) -> None:
    for day in range(1, 4):
        bills.make(moment(f"2026-09-2{day} {['Mon', 'Tue', 'Wed'][day - 1]} 01:10"))
    assert "第 2 号" not in chinese.get("/record/?before=2").content.decode()
    for asked in ("", "x", "-1", "9" * 30, "²"):
        assert "第 3 号" in chinese.get("/record/", {"before": asked}).content.decode()


def test_she_sees_that_it_is_in_and_takes_the_proof_home(chinese: Client) -> None:
    case = build.an_application()
    assert chinese.get(f"/track/{case.code}/record/").status_code == 302
    assert chinese.get(f"/track/{case.code}/record/receipt.json").status_code == 302
    open_matter(chinese, case)
    assert f"/track/{case.code}/record/" in chinese.get(f"/track/{case.code}/").content.decode()
    assert "今夜会存入" in chinese.get(f"/track/{case.code}/record/").content.decode()
    assert chinese.get(f"/track/{case.code}/record/receipt.json").status_code == 404
    bills.make(FIRST)
    case.take("hand_up", at=moment("2026-09-22 Tue 09:00"))
    shown = chinese.get(f"/track/{case.code}/record/").content.decode()
    assert "已存证" in shown
    assert "1 步" in shown
    assert "今夜存入" in shown
    proof = chinese.get(f"/track/{case.code}/record/receipt.json")
    assert "no-store" in proof.headers["Cache-Control"]
    assert list(faults(proof.json())) == []
    assert proof.json()["leaf"].split()[1] == case.row.number
    assert "张秀英" not in proof.content.decode()


def test_nobody_sees_the_proof_of_another(chinese: Client) -> None:
    case, other = build.an_application(), build.an_application(party=build.a_party(serial=2))
    bills.make(FIRST)
    open_matter(chinese, case)
    assert chinese.get(f"/track/{other.code}/record/receipt.json").status_code == 302
    assert chinese.get(f"/track/{other.code}/record/").status_code == 302
