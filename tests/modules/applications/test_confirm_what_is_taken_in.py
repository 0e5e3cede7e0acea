"""What is taken in for her she confirms: what was written for her, and what she hands over."""

from datetime import timedelta
from typing import Any

import pytest

from bianmin.applications.cutover import columns
from bianmin.applications.models import Application, Mandate, Mode
from bianmin.applications.scenes import Scene
from bianmin.applications.services.acting import application_of
from bianmin.law.zone import day_of
from bianmin.policy.services import set_value
from tests import build
from tests.build import FRIDAY

from .test_old_ledgers import GOOD, taken_over
from .ways import last_entry, paper, refused, trail

pytestmark = pytest.mark.django_db

MONDAY = FRIDAY + timedelta(days=3)


def from_now_on(key: str, value: Any) -> None:
    day = day_of(FRIDAY)
    set_value(
        key=key, value=value, from_day=day, document="县政府办〔2026〕1号", by=None, at=FRIDAY
    )


def test_who_wrote_the_form_for_her_stands_in_the_ledger_and_on_the_receipt() -> None:
    agent = build.an_agent()
    case = build.an_application(by=agent, drafted=agent.account)
    assert last_entry(case).facts["drafted"] == agent.account
    said = paper(case, "receipt")["drafted"]
    assert build.Account.objects.get(pk=agent.account).name in said
    assert "经张秀英确认" in said
    assert Scene(application_of(case.matter), FRIDAY).drafted == agent.account


def test_who_writes_herself_is_not_said_to_have_been_helped() -> None:
    case = build.an_application()
    assert "drafted" not in last_entry(case).facts
    assert not paper(case, "receipt")["drafted"]
    assert Scene(application_of(case.matter), FRIDAY).drafted is None


def test_a_colleague_may_have_written_it_but_nobody_from_elsewhere() -> None:
    window, colleague = build.at_desk(build.TOWN, "window"), build.at_desk(build.TOWN, "supervisor")
    case = build.an_application(
        by=window, mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED, drafted=colleague.account
    )
    name = build.Account.objects.get(pk=colleague.account).name
    assert name in paper(case, "receipt")["drafted"]
    with refused("nobody-drafted", says="nobody who works in this network", field="drafted"):
        build.an_application(drafted=build.an_account().pk)


def test_what_is_carried_up_both_have_confirmed_and_the_receipt_says_so() -> None:
    agent = build.an_agent()
    case = build.an_application(by=agent)
    said = paper(case, "receipt")["confirmed"]
    assert "张秀英已核对材料清单并确认" in said
    assert build.Account.objects.get(pk=agent.account).name in said
    case.take("hand_up", at=FRIDAY)


@pytest.mark.parametrize(("step", "item"), [("hand_up", "MZ-001"), ("send_straight", "SL-001")])
def test_nothing_goes_up_for_her_that_she_has_not_confirmed(step: str, item: str) -> None:
    """She was to be led there, so nothing was read to her; then the county had it carried."""
    from_now_on("relay.mode", {"2": "accompany", "3": "accompany"})
    case = build.an_application(item=item, mode=Mode.LED, mandate=Mandate.NOT_NEEDED)
    from_now_on("relay.mode", {"2": "relay", "3": "relay"})
    before = trail(case)
    facts = {"urgency": "deadline"} if step == "send_straight" else {}
    with refused("receipt-unconfirmed", says="not confirmed what was taken in"):
        case.take(step, at=MONDAY, facts=facts)
    assert trail(case) == before
    case.take("take_over", at=MONDAY)
    assert trail(case) != before


def test_a_county_that_asks_for_no_mandate_still_has_the_list_confirmed() -> None:
    from_now_on("relay.consent", False)
    for said in (Mandate.NOT_NEEDED, Mandate.DECLINED, ""):
        with refused("receipt-not-confirmed", says="the list", field="mandate"):
            build.an_application(mandate=said)
    case = build.an_application(mandate=Mandate.RECEIPT_ONLY)
    assert "核对材料清单" in paper(case, "receipt")["confirmed"]
    case.take("hand_up", at=FRIDAY)


def test_no_step_leads_up_before_the_receipt_is_there() -> None:
    """The receipt is made with the first entry, or there is no matter at all."""
    with refused("no-mandate"):
        build.an_application(mandate=Mandate.NOT_NEEDED)
    assert not Application.objects.exists()


def test_what_was_signed_on_an_old_ledger_goes_up_from_here() -> None:
    (matter,) = taken_over({**GOOD, columns.MANDATE: "无"})
    case = build.Case(matter.pk, "")
    assert (case.where, Application.objects.get().mandate) == ("carried_up", Mandate.NOT_NEEDED)
    case.take("hand_up", at=MONDAY)
