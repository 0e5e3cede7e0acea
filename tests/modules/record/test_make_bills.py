"""A bill a night: what changed, chained to the last one, signed and stamped by whoever is there."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from bianmin.config import tasks
from bianmin.matters.models import Matter
from bianmin.record import authority as authorities
from bianmin.record import bills, merkle
from bianmin.record.bills import read_text
from bianmin.record.models import Bill, Leaf, Signature, Timestamp
from bianmin.record.verifying.bills import bills as faults_of_bills
from tests import build
from tests.build import Case, moment

pytestmark = pytest.mark.django_db

MORNING = moment("2026-09-21 Mon 10:00")
FIRST, SECOND = moment("2026-09-22 Tue 01:10"), moment("2026-09-23 Wed 01:10")


def a_case(**more: Any) -> Case:
    case = build.an_application(at=moment("2026-09-18 Fri 09:00"), **more)
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    return case


def names(bill: Bill, kind: str = "matter") -> list[tuple[str, int]]:
    return list(Leaf.objects.filter(bill=bill, kind=kind).values_list("name", "version"))


def test_what_changed_since_the_last_bill_and_nothing_else() -> None:
    case, other = a_case(), a_case(party=build.a_party(serial=2))
    first = bills.make(FIRST)
    assert sorted(names(first)) == sorted([(case.row.number, 2), (other.row.number, 2)])
    assert names(first, "policy")
    assert names(first, "edition")
    case.take("accept", at=moment("2026-09-22 Tue 09:00"))
    second = bills.make(SECOND)
    assert names(second) == [(case.row.number, 3)]
    assert {leaf.kind for leaf in Leaf.objects.filter(bill=second)} <= {
        "matter",
        "paper",
        "look",
        "message",
    }
    third = bills.make(moment("2026-09-24 Thu 01:10"))
    assert (third.leaves, read_text(third.text)["kinds"]) == (0, "none")
    assert list(faults_of_bills([1, 2, 3])) == []


def test_the_text_says_everything_and_names_the_root_before() -> None:
    a_case()
    first, second = bills.make(FIRST), bills.make(SECOND)
    said = read_text(second.text)
    assert said.keys() == {
        "number", "division", "demonstration", "until", "leaves", "kinds", "tree", "previous",
    }  # fmt: skip
    assert said["division"] == "371323000000 沂水县"
    assert (said["previous"], read_text(first.text)["previous"]) == (first.root.hex(), "0" * 64)
    assert second.root == sha256(second.text.encode()).digest()
    hashes = [
        merkle.leaf_hash(leaf.text) for leaf in Leaf.objects.filter(bill=first).order_by("position")
    ]
    assert read_text(first.text)["tree"] == merkle.root_of(hashes).hex()


def test_practice_is_in_no_bill_and_may_be_forgotten() -> None:
    case = a_case(training=True)
    bill = bills.make(FIRST)
    assert names(bill) == names(bill, "paper") == names(bill, "series") == []
    assert Matter.objects.filter(pk=case.matter, training=True).exists()


def test_one_statement_gathers_however_much_there_is() -> None:
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            bills.make(days.pop())
        return len([q for q in asked.captured_queries if "NOT EXISTS" in q["sql"]])

    days = [SECOND, FIRST]
    a_case()
    assert statements() == 1
    a_case(party=build.a_party(serial=2))
    a_case(party=build.a_party(serial=3))
    assert statements() == 1


def test_one_bill_a_day_whoever_asks() -> None:
    assert bills.make_if_due(FIRST)
    assert bills.make_if_due(FIRST) is None
    with pytest.raises(IntegrityError), transaction.atomic():
        bills.make(FIRST)
    assert bills.make_if_due(SECOND)


def test_it_is_signed_and_stamped(key: Path, authority: Path) -> None:
    bill = bills.make(FIRST)
    assert bills.complete(FIRST) == bills.Completed(1, 1, ())
    assert bills.complete(FIRST) == bills.Completed(0, 0, ())
    assert Signature.objects.get(bill=bill).certificates in key.read_text()
    stamp = authorities.check(bytes(Timestamp.objects.get(bill=bill).reply), bill.text.encode())
    assert stamp.trusted
    assert list(faults_of_bills([1])) == []
    with pytest.raises(authorities.StampingFault):
        authorities.check(stamp.reply, b"another text")


def test_without_key_and_authority_the_bill_stands(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_FILE = tmp_path / "none.pem"
    settings.TIMESTAMP_URL = ""
    bill = bills.make(FIRST)
    assert bills.complete(FIRST) == bills.Completed(0, 0, ())
    assert list(faults_of_bills([bill.number])) == []


def test_an_authority_that_was_away_stamps_later(
    settings: Any, key: Path, authority: Path, caplog: pytest.LogCaptureFixture
) -> None:
    there, settings.TIMESTAMP_URL = settings.TIMESTAMP_URL, "http://127.0.0.1:9/"
    bills.make(FIRST)
    bills.make(SECOND)
    completed = bills.complete(SECOND)
    assert (completed.signed, completed.stamped) == (2, 0)
    assert "127.0.0.1:9" in completed.faults[0]
    assert "127.0.0.1:9" in caplog.text
    settings.TIMESTAMP_URL = there
    assert bills.complete(SECOND).stamped == 2


@pytest.mark.parametrize("reply", [b"", b"nonsense", bytes.fromhex("30053003020102")])
def test_an_answer_that_is_none_is_refused(reply: bytes) -> None:
    with pytest.raises(authorities.StampingFault):
        authorities.check(reply, b"text")


def test_the_night_s_work_makes_signs_and_stamps(key: Path, authority: Path) -> None:
    assert tasks.make_bill(0) == 3
    assert tasks.make_bill(0) == 0
    assert Bill.objects.get().signature.value
