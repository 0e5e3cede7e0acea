"""What the public reads of a complaint: through two persons, naming nobody (CC-04, A-28)."""

from datetime import date

import pytest

from bianmin.complaints import services
from bianmin.complaints.models import Publication
from bianmin.complaints.selectors import published
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.people.models import Account
from tests import build
from tests.build import COUNTY, TOWN
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, Told

pytestmark = pytest.mark.django_db
TEXT = "反映属实：窗口工作时间使用手机。已批评教育，限期整改。"


def handler(role: str = "supervisor") -> Actor:
    return build.at_desk(TOWN, role)


def put_forward(case: Told, text: str = TEXT, by: Actor | None = None) -> Publication:
    return services.put_forward(
        complaint=case.matter, text=text, by=by or handler("reviewer"), at=MONDAY
    )


def test_one_puts_it_forward_and_another_passes_it() -> None:
    case, head = cases.online().concluded(), handler()
    put_forward(case, by=head)
    assert list(published()) == []
    told = {"complaint": case.matter, "at": MONDAY}
    with pytest.raises(Refusal) as no:
        services.publish(by=head, **told)
    assert no.value.code == "complaint-passed-by-another"
    services.publish(by=handler("organ_head"), **told)
    [row] = published()
    assert (row.channel, row.category, row.finding) == ("online", "attitude", "upheld")
    assert (row.month, row.body) == (date(2026, 9, 1), build.body_of(TOWN).pk)


def test_taken_down_nobody_reads_it_any_more() -> None:
    case = cases.online().concluded()
    put_forward(case)
    services.publish(complaint=case.matter, by=handler(), at=MONDAY)
    services.take_down(complaint=case.matter, reason="能推断出是谁", by=handler(), at=MONDAY)
    assert list(published()) == []
    with pytest.raises(Refusal):
        put_forward(case)


def test_no_name_and_no_number_goes_public() -> None:
    case = cases.online().concluded()
    clerk = Account.objects.get(pk=cases.clerk().account).name
    for word in (clerk, cases.NAME, case.state.number, case.code, cases.PHONE):
        with pytest.raises(Refusal):
            put_forward(case, text=f"经查，{word}，反映属实。")
    assert not Publication.objects.exists()


def test_only_what_was_concluded_and_by_who_handled_it() -> None:
    case = cases.online()
    with pytest.raises(Refusal) as no:
        put_forward(case)
    assert no.value.code == "complaint-nothing-to-publish"
    case.concluded()
    for other in (build.at_desk(COUNTY, "supervisor"), cases.clerk()):
        with pytest.raises(Refusal) as no:
            put_forward(case, by=other)
        assert no.value.code == "complaint-no-such-publication"
