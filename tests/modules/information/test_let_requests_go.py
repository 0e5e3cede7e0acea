"""Requests past their time in the archive: listed with all other files, let go by two persons."""

from datetime import date

import pytest
from django.core.files.base import ContentFile

from bianmin.casework.archive import destroying, lists
from bianmin.casework.archive.due import due
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.information.disclosed import services as disclosed
from bianmin.information.hers import of_party
from bianmin.information.models import OpinionAsked, Release, RequestRemark
from bianmin.information.releases import services as releases
from bianmin.information.services import Asked, track
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Destroyed, Entry
from bianmin.matters.recheck import faults_of_all
from bianmin.notices.models import Message, Paper
from bianmin.record.verifying.destruction import unlawful
from tests import build
from tests.build import COUNTY, moment
from tests.modules.catalogue.items import a_pdf

from . import cases
from .cases import MONDAY, Asking
from .test_contest_a_reply import REASON, decided, filed, replied

pytestmark = pytest.mark.django_db
AFTER, NEXT = moment("2037-01-05 Mon 10:00"), moment("2037-01-06 Tue 10:00")


def let_go() -> int:
    """Listed, appraised by one, approved by another, carried out the night after."""
    first, second = (build.at_desk(COUNTY, role).account for role in ("supervisor", "coordinator"))
    made = lists.draw_up(AFTER)
    assert made and first and second
    lists.appraise(listed=made.pk, kept={}, report="无查考价值", by=first, at=AFTER)
    lists.approve(listed=made.pk, document="批文1号", by=second, at=AFTER)
    return destroying.carry_out(NEXT)


def whole() -> Asking:
    """A third party asked, a file blacked out and given, part of it withheld, all by real steps."""
    case = cases.in_hand()
    asked = Asked("third_party", "施工单位的报价", "沂水某某建筑有限公司", "滨河路1号")
    opinion = Asking(case.ask(asked, MONDAY), "", case.body)
    opinion.do("letter_received", MONDAY)
    opinion.do("objects", MONDAY, words={"remark": "不同意公开报价"})
    maker, checker = build.an_account().pk, build.an_account().pk
    upload = ContentFile(a_pdf(), "报告.pdf")
    row = releases.add(request=case.matter, upload=upload, title="验收报告", by=maker, at=MONDAY)
    row = releases.draw(release=row.pk, boxes=[], by=maker, at=MONDAY)
    releases.check(release=row.pk, seen=row.released_id or 0, by=checker, at=MONDAY)
    case.do("draft_reply", MONDAY, ground="partly_provided", words={"draft": "拟部分公开。"})
    case.do("provide_part", MONDAY, ground="partly_provided", words=REASON)
    case.do("serve_reply", MONDAY, way="direct", served_on="2026-09-14")
    return case


def published(case: Asking) -> int:
    """What she was given is read by everybody; the file's id."""
    row, writer, head = Release.objects.get(), build.an_account().pk, build.an_account().pk
    entry = releases.propose(
        release=row.pk, category="20-11", title="验收报告", summary="高标准农田的验收",
        issuer="沂水县民政局", by=writer, at=MONDAY,
    )  # fmt: skip
    disclosed.make_public(
        disclosure=entry.pk, seen=entry.digest, by=head, at=MONDAY, looked_at=True
    )
    return row.released_id or 0


def test_what_she_asked_and_who_was_heard_goes_and_what_was_published_stays() -> None:
    case = whole()
    public, entries = published(case), Entry.objects.filter(matter__root=case.matter).count()
    (one,) = due(AFTER.date())
    assert (one.matter, one.until) == (case.row, date(2036, 12, 31))
    assert one.kept.category == "2026·县民政局·依申请公开"
    assert let_go() == 1
    row, row_of = case.request, Release.objects.get()
    said = (row.wanted, row.document_number, row.contact, row.email, row.address)
    assert said == ("", "", None, None, None) and row.outcome == "partly_provided"
    assert set(RequestRemark.objects.values_list("words", flat=True)) == {""}
    assert {(o.name, o.address, o.about) for o in OpinionAsked.objects.all()} == {("", "", "")}
    assert row_of.original.destroyed_at == NEXT and row_of.original.name == ""
    assert row_of.released_id == public and files.read(StoredFile.objects.get(pk=public))
    assert all(paper.facts == {} for paper in Paper.objects.filter(about=f"matter {case.matter}"))
    assert {m.text for m in Message.objects.filter(about=f"matter {case.matter}")} <= {""}
    assert row.party.id_number != build.id_number(1) and of_party(row.party_id) == []
    with pytest.raises(Refusal):
        track(code=case.code, tail=build.id_number(1)[-4:], at=NEXT)
    assert Entry.objects.filter(matter__root=case.matter).count() == entries
    assert Destroyed.objects.count() == 2 and faults_of_all([case.matter], NEXT) == {}
    assert list(unlawful()) == [] and not list(due(date(2070, 1, 1)))
    StoredFile.objects.filter(pk=public).update(destroyed_at=NEXT)
    assert [fault.table for fault in unlawful()] == ["files_storedfile"]


def test_contested_it_is_kept_longer_and_until_it_is_decided() -> None:
    case = replied()
    assert [one.until.year for one in due(AFTER.date())] == [2036]
    row = filed(case, "reconsideration", "2026-11-12", who="某某律师")
    later = date(2057, 1, 5)
    assert not list(due(AFTER.date())) and not list(due(later)), "nobody has decided it yet"
    decided(row, "upheld", "2026-11-20")
    assert not list(due(AFTER.date()))
    assert [(one.kept.term, one.until.year) for one in due(later)] == [("30", 2056)]


def test_one_that_is_open_is_not_listed() -> None:
    cases.in_hand()
    assert not list(due(date(2070, 1, 1)))
