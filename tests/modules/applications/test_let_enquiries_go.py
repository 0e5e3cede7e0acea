"""Enquiries and requests for help that became no matter have a class and a time of their own."""

from datetime import date, datetime

import pytest

from bianmin.applications.archives.enquiries import EMPTIED
from bianmin.applications.models import Enquiry, HelpRequest, LeaderAsked, Reply
from bianmin.applications.services.enquiries import ask, take_enquiry
from bianmin.casework.archive import destroying, lists
from bianmin.casework.archive.due import due
from bianmin.casework.models import DestructionLine, DestructionList
from bianmin.notices.models import Message
from bianmin.record.verifying.destruction import unlawful
from bianmin.vault.fields import SealedField
from tests import build
from tests.build import COUNTY, FRIDAY, moment

from .test_ask_for_help import asked_the_head, registered, told

pytestmark = pytest.mark.django_db
LAST, AFTER = date(2029, 12, 31), moment("2030-01-02 Wed 10:00")
YEARS_ON = moment("2037-01-05 Mon 10:00")


def asked(words: str = "低保怎么办") -> Enquiry:
    return ask(by=build.an_agent(), at=FRIDAY, words=words, answered=True)


def helped() -> HelpRequest:
    """Put to a leader, who answers, and closed by telling her."""
    agent = build.an_agent()
    row = registered(agent, phone="13800003210", wish="请到家里来")
    asked_the_head(row, agent)
    LeaderAsked.objects.update(answer="派两人", answered_at=FRIDAY)
    told(row, agent, opinion="谢谢你们")
    return row


def let_go(at: datetime, kept: str = "") -> DestructionList:
    first, second = (build.at_desk(COUNTY, role).account for role in ("supervisor", "coordinator"))
    made = lists.draw_up(at)
    assert made and first and second
    chosen = {line.pk: kept for line in made.lines.all()} if kept else {}
    lists.appraise(listed=made.pk, kept=chosen, report="无查考价值", by=first, at=at)
    lists.approve(listed=made.pk, document="批文1号", by=second, at=at)
    destroying.carry_out(at)
    made.refresh_from_db()
    return made


def test_every_sealed_value_of_an_enquiry_is_known() -> None:
    for model, _path, empty in EMPTIED:
        sealed = {f.name for f in model._meta.local_fields if isinstance(f, SealedField)}
        assert sealed == empty.keys()


def test_each_sort_has_its_own_time_and_its_words_go_while_it_is_counted() -> None:
    plain, help_ = asked(), helped()
    registered(build.an_agent())
    became = ask(by=build.an_agent(), at=FRIDAY, words="有件", answered=False)
    case = build.an_application()
    take_enquiry(enquiry=became.pk, by=build.an_agent(), at=FRIDAY, matter=case.matter)
    assert not list(due(LAST))
    (one,) = due(AFTER.date())
    assert (one.about, one.number) == (f"enquiry {plain.pk}", f"ZX20260918{plain.pk:06d}")
    assert (one.kept.term, one.kept.category) == ("3", "2026·咨询")
    made = let_go(AFTER)
    assert Enquiry.objects.get(pk=plain.pk).words == "" and Enquiry.objects.count() == 4
    assert not list(due(AFTER.date())) and list(unlawful()) == []
    (two,) = due(YEARS_ON.date())
    assert (two.number, two.kept.category) == (help_.number, "2026·群众求助")
    let_go(YEARS_ON)
    row = HelpRequest.objects.get(pk=help_.pk)
    assert (row.name, row.phone, row.wish, row.number) == ("", "", "", help_.number)
    assert Reply.objects.get().words == "" and LeaderAsked.objects.get().question == ""
    assert {m.text for m in Message.objects.filter(about=f"enquiry {row.pk}")} == {""}
    assert Enquiry.objects.get(pk=became.pk).words == "有件", "it goes with its matter"
    assert list(unlawful()) == [] and not list(due(date(2099, 1, 1)))
    assert [line.called for line in DestructionLine.objects.filter(listed=made)] == [one.number]


def test_kept_anew_it_comes_again_when_that_time_is_over() -> None:
    asked()
    made = let_go(AFTER, kept="10")
    assert Enquiry.objects.get().words and made.destroyed_at
    assert not list(due(date(2040, 12, 31)))
    assert [one.number for one in due(date(2041, 1, 1))] == [made.lines.get().number]


def test_one_destroyed_before_its_time_is_found() -> None:
    row = asked()
    made = let_go(AFTER)
    Enquiry.objects.filter(pk=row.pk).update(asked_at=AFTER)
    (fault,) = unlawful()
    assert (fault.table, fault.name) == ("applications_destructionline", made.lines.get().number)
