"""Complaints past their time in the archive: content and identity go, that it was remains."""

from datetime import date

import pytest

from bianmin.casework.archive import destroying, lists
from bianmin.casework.archive.due import due
from bianmin.complaints import services
from bianmin.complaints.archive import EMPTIED
from bianmin.complaints.hers import of_party
from bianmin.complaints.models import (
    Assessment,
    ComplaintFile,
    ComplaintRemark,
    IdentityLook,
    Publication,
)
from bianmin.complaints.selectors import Wanted, assessments, published, register
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Destroyed, Entry, KeptFrom
from bianmin.matters.recheck import faults_of_all
from bianmin.matters.viewers import staff
from bianmin.notices.models import Message, Paper
from bianmin.people.models import Party
from bianmin.record.verifying.destruction import unlawful
from bianmin.vault.fields import SealedField
from tests import build
from tests.build import COUNTY, TOWN, moment
from tests.modules.complaints import cases
from tests.modules.complaints.cases import MONDAY, Told
from tests.modules.complaints.test_publish import TEXT, put_forward

pytestmark = pytest.mark.django_db
LAST, AFTER = date(2036, 12, 31), moment("2037-01-05 Mon 10:00")
NEXT = moment("2037-01-06 Tue 10:00")


def let_go() -> int:
    """Listed, appraised by one, approved by another, carried out the night after."""
    first, second = (build.at_desk(COUNTY, role).account for role in ("supervisor", "coordinator"))
    made = lists.draw_up(AFTER)
    assert made and first and second
    lists.appraise(listed=made.pk, kept={}, report="无查考价值", by=first, at=AFTER)
    lists.approve(listed=made.pk, document="批文1号", by=second, at=AFTER)
    return destroying.carry_out(NEXT)


def whole(party: Party | None = None) -> Told:
    """With a picture; upheld, her name looked at, put right, its result public: by real steps."""
    case = cases.online(files=[build.a_photo()], party=party).concluded()
    by = build.on_post(case.stay.post)
    services.reveal(complaint=case.matter, reason="回电核实", by=by, at=MONDAY)
    put_forward(case)
    services.publish(complaint=case.matter, by=by, at=MONDAY)
    case.do("record_rectified", words={"done": "已批评教育。"})
    case.do("verify_rectified")
    return case


def test_every_sealed_value_of_a_complaint_is_known() -> None:
    for model, _path, empty in EMPTIED:
        sealed = {f.name for f in model._meta.local_fields if isinstance(f, SealedField)}
        assert sealed == empty.keys()


def test_what_was_said_and_by_whom_goes_and_the_ledger_stays() -> None:
    case = whole()
    entries = Entry.objects.filter(matter=case.matter).count()
    assert not list(due(LAST))
    (one,) = due(AFTER.date())
    assert (one.matter, one.until) == (case.state, LAST)
    assert one.kept.term == "10"
    assert let_go() == 1
    row = case.row
    assert (row.words, row.name, row.phone, row.second, row.party) == ("", "", "", None, None)
    assert set(ComplaintRemark.objects.values_list("words", flat=True)) == {""}
    file = StoredFile.objects.get(pk=ComplaintFile.objects.get().file_id)
    assert (file.destroyed_at, file.name) == (NEXT, "")
    about = f"matter {case.matter}"
    assert {str(paper.facts) for paper in Paper.objects.filter(about=about)} == {"{}"}
    assert {one.text for one in Message.objects.filter(about=about)} <= {""}
    assert Entry.objects.filter(matter=case.matter).count() == entries
    assert Destroyed.objects.count() == 1
    assert faults_of_all([case.matter], NEXT) == {}
    assert list(unlawful()) == []
    assert not list(due(date(2070, 1, 1)))


def test_that_it_was_found_and_published_and_from_whom_it_was_kept_is_still_known() -> None:
    case = whole()
    let_go()
    [line] = published()
    assert (line.text, line.finding) == (TEXT, case.row.finding)
    assert Publication.objects.get().matter_id == case.matter
    assert Assessment.objects.get().number == case.state.number
    assert KeptFrom.objects.get(matter=case.matter).account == cases.clerk().account
    assert IdentityLook.objects.get().matter_id == case.matter


def test_nobody_finds_it_any_more() -> None:
    case = whole()
    let_go()
    boss = staff(build.at_desk(TOWN, "supervisor").account or 0, NEXT)
    assert not register(boss, Wanted(date(2026, 9, 1), date(2026, 9, 30)))
    assert not assessments(boss)
    with pytest.raises(Refusal) as no:
        services.track(code=case.code, digits="7451", at=NEXT)
    assert no.value.code == "code-unknown"


def test_who_complained_signed_in_is_known_as_long_as_her_complaint_is_kept() -> None:
    party = build.a_party(serial=752)
    case = whole(party)
    assert [one.pk for one in of_party(party.pk)] == [case.matter]
    let_go()
    assert of_party(party.pk) == []
    party.refresh_from_db()
    assert (party.name, party.id_number, party.phone) == ("", "", "")


def test_who_has_another_matter_here_stays_known() -> None:
    party = build.a_party(serial=753)
    whole(party)
    build.an_application(party=party)
    let_go()
    party.refresh_from_db()
    assert party.name == "张秀英"


def test_one_brought_again_keeps_the_first_until_it_is_concluded() -> None:
    first = cases.online(files=[build.a_photo()]).concluded("not_upheld")
    made = services.bring_again(
        complaint=first.row, words="没有问在场的人。", at=MONDAY, key="again"
    )
    assert not list(due(AFTER.date()))
    cases.of(made).concluded("not_upheld")
    assert {one.matter.pk for one in due(AFTER.date()) if one.matter} == {first.matter, made.matter}
    assert let_go() == 2
    gone = StoredFile.objects.get(pk=ComplaintFile.objects.values("file").distinct().get()["file"])
    assert gone.destroyed_at == NEXT, "both had the same picture"
    assert faults_of_all([first.matter, made.matter], NEXT) == {}


def test_one_that_is_open_is_not_listed() -> None:
    cases.online().looked_into()
    assert not list(due(date(2070, 1, 1)))
