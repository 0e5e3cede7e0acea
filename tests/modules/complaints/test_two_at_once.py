"""Two conclude at once, or one while she withdraws, or she brings it again: nothing is twice."""

from collections.abc import Callable

import pytest

from bianmin.complaints import services
from bianmin.complaints.models import Assessment, Complaint
from bianmin.complaints.services import Registered
from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.services import Taken
from tests import build
from tests.engine.test_two_at_once import losers, race, winners
from tests.modules.complaints import cases
from tests.modules.complaints.cases import FAULT, MONDAY, REASON, Told

pytestmark = [pytest.mark.usefixtures("fresh_database"), pytest.mark.postgres15]
RACES = 5


def concluding(case: Told, finding: str) -> Callable[[], Taken]:
    by, key = build.on_post(case.stay.post), cases.new_key()
    is_true = finding == "upheld"
    return lambda: services.act(
        matter=case.matter,
        step=f"conclude_{finding}",
        by=by,
        at=MONDAY,
        key=key,
        facts={"within": 5} if is_true else {},
        words={**REASON, **FAULT} if is_true else REASON,
    )


def withdrawing(case: Told) -> Callable[[], Taken]:
    row, key = case.row, cases.new_key()
    return lambda: services.withdraw(complaint=row, at=MONDAY, key=key)


def again(case: Told, key: str) -> Callable[[], Registered]:
    row = case.row
    return lambda: services.bring_again(complaint=row, words="没有问在场的人。", at=MONDAY, key=key)


def test_two_conclude_and_one_conclusion_stands() -> None:
    for _ in range(RACES):
        case = cases.online().looked_into()
        answers = race(concluding(case, "upheld"), concluding(case, "not_upheld"))
        assert len(winners(answers)) == 1
        assert [no.code for no in losers(answers)] in (["not-here"], ["closed"])
        upheld = case.row.finding == "upheld"
        assert case.row.finding in {"upheld", "not_upheld"}
        assert Assessment.objects.filter(matter=case.matter).count() == upheld
        assert case.papers.count("complaint_reply") == 1
        assert recheck.faults_of(case.matter, MONDAY) == []


@pytest.mark.parametrize("finding", ["upheld", "not_upheld"])
def test_concluded_while_she_withdraws_it_ends_one_way(finding: str) -> None:
    for _ in range(RACES):
        case = cases.online().looked_into()
        answers = race(concluding(case, finding), withdrawing(case))
        assert (len(winners(answers)), len(losers(answers))) == (1, 1)
        concluded = case.row.finding == finding
        assert (case.state.outcome == "withdrawn") is not concluded
        assert case.papers.count("complaint_reply") == concluded
        assert Assessment.objects.filter(matter=case.matter).count() == (
            concluded and finding == "upheld"
        )
        assert recheck.faults_of(case.matter, MONDAY) == []


def test_brought_again_twice_at_once_it_is_looked_into_once_more() -> None:
    for _ in range(RACES):
        case = cases.online().concluded("not_upheld")
        answers = race(again(case, cases.new_key()), again(case, cases.new_key()))
        refused = [no.code for no in answers if isinstance(no, Refusal)]
        assert refused == ["complaint-brought-again-already"]
        assert Complaint.objects.filter(again_of=case.matter).count() == 1


def test_one_page_sent_twice_brings_it_again_once() -> None:
    for _ in range(RACES):
        case, key = cases.online().concluded("not_upheld"), cases.new_key()
        answers = race(again(case, key), again(case, key))
        assert len({one.matter for one in answers if isinstance(one, Registered)}) == 1
        assert not any(isinstance(one, Refusal) for one in answers)
