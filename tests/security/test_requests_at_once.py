"""Two people at one request for information at once: one wins, the other is told, nothing twice.

One database for all of it: each story is about a request of its own.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.base import ContentFile

from bianmin.information import services
from bianmin.information.disclosed import services as disclosed
from bianmin.information.models import Case, Charge, Disclosure, Letter, Release
from bianmin.information.releases import selectors
from bianmin.information.releases import services as releases
from bianmin.information.reviews import services as reviews
from bianmin.information.reviews.services import Filed
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from tests import build
from tests.engine.test_two_at_once import race
from tests.modules.catalogue.items import a_pdf
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY, Asking

REASON = {"reason": "部分内容涉及个人隐私。"}
TOLD: dict[str, Any] = {"category": "20-10", "summary": "验收", "issuer": "民政局"}
PAID = {"voucher": "非税票据0001"}
ROUNDS = 3


def of(serial: int) -> Any:
    return build.a_party(name="孙建军", serial=serial)


def pressing(case: Asking, step: str, words: dict[str, str], **facts: Any) -> Callable[[], Any]:
    """The step as somebody's page sends it: of the version that it showed."""
    by, seen, key = build.on_post(case.stay.post), case.row.version, cases.new_key()
    return lambda: services.act(
        matter=case.matter, step=step, by=by, at=MONDAY, key=key, seen=seen, facts=facts,
        words=words,
    )  # fmt: skip


def one_won(answers: list[Any]) -> Refusal:
    """The refusal of the other."""
    lost = [one for one in answers if isinstance(one, Refusal)]
    assert len(lost) == 1 and len(answers) == 2, answers
    return lost[0]


def entries(case: Asking, step: str) -> int:
    return Entry.objects.filter(matter=case.matter, step=step).count()


def colleague() -> Actor:
    return build.at_desk(build.COUNTY, "approver", department="民政局")


@pytest.mark.usefixtures("fresh_database")
def test_one_wins_and_nothing_is_done_twice() -> None:
    office = cases.office()
    for serial in range(1, ROUNDS + 1):
        _two_answers(serial)
        _two_fees(serial + 10)
        _two_who_confirm_by_two_requests_of_one_letter(serial + 20)
        _a_reply_and_its_file(serial + 30, office)
        _two_who_publish(serial + 40, office)
        _two_who_record_one_case(serial + 50)


def _two_answers(serial: int) -> None:
    case = cases.put_forward("state_secret", party=of(serial))
    answers = race(
        pressing(case, "withhold", REASON, ground="state_secret"),
        pressing(case, "withhold", REASON, ground="state_secret"),
    )
    assert one_won(answers).code == "stale"
    assert entries(case, "withhold") == 1


def _two_fees(serial: int) -> None:
    case = cases.in_hand(party=of(serial))
    case.do("charge", MONDAY, basis="pages", count=300, words=REASON)
    assert one_won(race(pressing(case, "paid", PAID), pressing(case, "paid", PAID))).code == "stale"
    assert entries(case, "paid") == 1
    assert Charge.objects.get(request=case.matter).paid_on == MONDAY.date()


def _two_who_confirm_by_two_requests_of_one_letter(serial: int) -> None:
    by = cases.office()
    letter = cases.filing(by, of(serial), "验收报告", "预算说明", channel="letter")
    made = services.register(filing=letter, by=by, at=MONDAY, key=cases.new_key())
    both = [Asking(one.matter, one.code, letter.body) for one in made]
    one_won(race(*(pressing(one, "confirm_receipt", {}, how="phone") for one in both)))
    assert [entries(one, "confirm_receipt") for one in both] == [1, 1]
    assert Letter.objects.get(requests=both[0].matter).received_on == MONDAY.date()


def _a_reply_and_its_file(serial: int, office: Actor) -> None:
    """Drawn anew it is looked at anew: then there is nothing yet that could go with the reply."""
    case = cases.put_forward("partly_provided", party=of(serial))
    row = _checked(case, office)
    lost = one_won(
        race(
            pressing(case, "provide_part", REASON, ground="partly_provided"),
            lambda: releases.draw(release=row.pk, boxes=[], by=office.account or 0, at=MONDAY),
        )
    )
    given = selectors.given(case.request).count()
    assert (lost.code, given) in {("releases.replied", 1), ("nothing-released", 0)}


def _checked(case: Asking, office: Actor) -> Release:
    by, other = office.account or 0, colleague().account or 0
    upload = ContentFile(a_pdf(), "a.pdf")
    row = releases.add(request=case.matter, upload=upload, title="验收报告", by=by, at=MONDAY)
    row = releases.draw(release=row.pk, boxes=[], by=by, at=MONDAY)
    return releases.check(release=row.pk, seen=row.released_id or 0, by=other, at=MONDAY)


def _two_who_publish(serial: int, office: Actor) -> None:
    """A file becomes one entry of the directory, and that has one number."""
    case = cases.put_forward("partly_provided", party=of(serial))
    row, by = _checked(case, office), office.account or 0
    case.do("provide_part", MONDAY, ground="partly_provided", words=REASON)
    title = f"验收报告{serial}"

    def propose() -> Disclosure:
        return releases.propose(release=row.pk, title=title, by=by, at=MONDAY, **TOLD)

    one_won(race(propose, propose))
    entry = Disclosure.objects.get(title=title)
    reviewers = [colleague(), build.at_desk(build.COUNTY, "supervisor")]

    def passing(reviewer: Actor) -> Callable[[], Disclosure]:
        who, seen = reviewer.account or 0, entry.digest
        return lambda: disclosed.make_public(
            disclosure=entry.pk, seen=seen, by=who, at=MONDAY, looked_at=True
        )

    one_won(race(*map(passing, reviewers)))
    numbers = list(Disclosure.objects.filter(serial__isnull=False).values_list("serial", flat=True))
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def _two_who_record_one_case(serial: int) -> None:
    case = cases.in_hand(party=of(serial))
    filed = Filed("reconsideration", "沂水县人民政府", date(2026, 9, 14))
    proof, by = build.a_photo(), build.an_account().pk

    def recording() -> Case:
        return reviews.record(request=case.matter, filed=filed, proof=proof, by=by, at=MONDAY)

    assert one_won(race(recording, recording)).code == "recorded_already"
    assert Case.objects.filter(matter=case.matter).count() == 1
