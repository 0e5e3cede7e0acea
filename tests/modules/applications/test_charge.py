"""A fee: only what the item publishes, told in writing, settled before the result goes out."""

import pytest

from bianmin.applications import services as applications
from bianmin.notices.models import Message
from tests import build
from tests.build import FRIDAY, Case, moment

from .ways import paper, reach, refused, remarks

pytestmark = pytest.mark.django_db

SIGNED = {"signed": "paper"}
LATER = moment("2026-11-20 Fri 10:00")
HOUSE = "ZR-004"
"""不动产登记: eighty yuan for a dwelling."""


def ready(item: str = HOUSE) -> Case:
    """A case whose result lies at the counter."""
    case = build.an_application(item=item, by=build.at_desk(build.TOWN, "window"), mode="window",
        mandate="not_needed")  # fmt: skip
    reach(case, "handed_over", at=FRIDAY)
    return case


def act(case: Case, step: str, *, fen: int = 0, **words: str) -> None:
    applications.act(
        matter=case.matter,
        step=step,
        by=case.whoever_has_it(),
        at=LATER,
        key=f"{step}-{case.row.version}",
        facts={"fen": fen} if step == "ask_payment" else {},
        words=words,
    )


def test_she_is_told_how_much_for_what_and_by_which_standard() -> None:
    case = ready()
    act(case, "ask_payment", fen=8000, what_for="不动产登记费（住宅类）")
    told = paper(case, "payment_notice")
    assert (told["amount"], told["what_for"]) == ("人民币80.00元", "不动产登记费（住宅类）")
    assert "80元/件" in told["fee"]
    assert Message.objects.filter(wording="payment_asked", channel="sms").count() == 1
    with refused("payment-asked"):
        act(case, "ask_payment", fen=8000, what_for="不动产登记费")


def test_nothing_is_charged_that_the_item_does_not_publish() -> None:
    case = ready("MZ-001")
    with refused("not-charged", article="第五十八条"):
        act(case, "ask_payment", fen=500, what_for="手续费")


@pytest.mark.parametrize("fen", [0, -1, 100_000_000_01])
def test_an_amount_that_cannot_be_is_refused(fen: int) -> None:
    case = ready()
    with refused("amount-wrong", field="fen"):
        act(case, "ask_payment", fen=fen, what_for="不动产登记费")


def test_the_result_waits_for_the_fee_and_goes_out_once_it_is_paid() -> None:
    case = ready()
    with refused("nothing-owed"):
        act(case, "record_payment", voucher="37000126")
    act(case, "ask_payment", fen=8000, what_for="不动产登记费（住宅类）")
    with refused("unpaid"):
        case.take("hand_over", at=LATER, facts=SIGNED)
    act(case, "record_payment", voucher="37000126")
    assert remarks(case) == {"voucher": "37000126"}
    case.take("hand_over", at=LATER, facts=SIGNED)


def test_a_waived_fee_stands_in_nobodys_way() -> None:
    case = ready()
    act(case, "ask_payment", fen=8000, what_for="不动产登记费（住宅类）")
    act(case, "waive_payment", reason="小微企业减免")
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert case.row.closed_at == LATER
