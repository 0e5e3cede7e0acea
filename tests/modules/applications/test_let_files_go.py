"""Files past their time: listed by the system, appraised by one, approved by another, destroyed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from bianmin.applications import services as applications
from bianmin.applications.archives import holding
from bianmin.applications.brought import Brought
from bianmin.applications.models import Application, FormVersion, LicenceDeed, Remark
from bianmin.casework.archive import destroying, lists
from bianmin.casework.archive.due import due
from bianmin.casework.archive.persons import is_kept_by_law
from bianmin.casework.models import DestructionLine, DestructionList
from bianmin.complaints import archive as complaints
from bianmin.files.models import StoredFile
from bianmin.information import archive as requests
from bianmin.law.refusal import Refusal
from bianmin.matters import services as matters
from bianmin.matters.models import Destroyed, Entry
from bianmin.matters.recheck import faults_of_all
from bianmin.matters.selectors import visible_to
from bianmin.matters.viewers import staff
from bianmin.notices.models import Message, Paper
from bianmin.notices.services import read_pdf
from bianmin.people.models import Party
from bianmin.people.selectors import find_by_id_number
from bianmin.vault.fields import SealedField
from tests import build
from tests.build import COUNTY, FRIDAY, Case, moment

pytestmark = pytest.mark.django_db

LAST, AFTER = moment("2036-12-31 Wed 10:00"), moment("2037-01-05 Mon 10:00")
NEXT, LATER = moment("2037-01-06 Tue 10:00"), moment("2047-01-07 Mon 10:00")

NOT_OF_A_MATTER = {
    "applications.ProjectDeed",
    "api.Answered", "applications.CutOver", "applications.OnlineDraft", "desk.Draft", "desk.Feed",
    "desk.Unsent",    "people.CitizenToken", "people.FactorSecret",
}  # fmt: skip
"""Kept for some days only, or of the staff."""
EMPTIED_BY_OTHERS = {
    "files.StoredFile", "notices.Delivery", "notices.Message", "notices.Paper", "people.Party",
    "people.PartyVersion",
}  # fmt: skip


def closed(serial: int = 1, **more: Any) -> Case:
    """Taken in with a photographed page and answers, amended, and void: kept for ten years."""
    first, *rest = build.everything("MZ-001", FRIDAY)
    case = build.an_application(
        party=build.a_party(serial=serial),
        materials=[Brought(first.key, "here", 0, "", [build.a_photo()]), *rest],
        answers={"household_size": "3"},
        **more,
    )
    applications.act(
        matter=case.matter, step="amend_answers", by=build.an_agent(), at=FRIDAY,
        key=f"amend-{case.matter}", answers={"household_size": "4"}, words={"reason": "是四口人"},
    )  # fmt: skip
    case.take("void", at=FRIDAY, reason="重复录入")
    return case


@contextmanager
def refuses(code: str) -> Iterator[None]:
    with pytest.raises(Refusal) as refused:
        yield
    assert refused.value.code == code


@pytest.fixture
def keepers() -> tuple[int, int]:
    """Two persons of the county's centre, at two posts."""
    first, second = (build.at_desk(COUNTY, role) for role in ("supervisor", "coordinator"))
    assert first.account and second.account and first.account != second.account
    return first.account, second.account


def let_go(keepers: tuple[int, int]) -> DestructionList:
    first, second = keepers
    made = lists.draw_up(AFTER)
    assert made
    lists.appraise(listed=made.pk, kept={}, report="三人鉴定，无查考价值", by=first, at=AFTER)
    return lists.approve(listed=made.pk, document="销毁批文1号", by=second, at=AFTER)


def test_every_sealed_value_is_known_to_the_destroying() -> None:
    sealed = {
        model._meta.label: {f.name for f in model._meta.local_fields if isinstance(f, SealedField)}
        for model in apps.get_models()
    }
    let_go = (*holding.EMPTIED, *requests.EMPTIED, *complaints.EMPTIED)
    emptied = {model._meta.label: set(empty) for model, _path, empty in let_go}
    elsewhere = NOT_OF_A_MATTER | EMPTIED_BY_OTHERS
    assert {name: of for name, of in sealed.items() if of and name not in elsewhere} == emptied


def test_listed_the_day_after_its_time_and_told_to_who_keeps_it(keepers: tuple[int, int]) -> None:
    case = closed()
    assert not list(due(LAST.date())) and lists.draw_up(LAST) is None
    (one,) = due(AFTER.date())
    assert (one.matter, one.kept.term, one.until) == (case.row, "10", date(2036, 12, 31))
    made = lists.draw_up(AFTER)
    assert made and [line.matter_id for line in made.lines.all()] == [case.matter]
    assert lists.draw_up(AFTER) is None
    told = Message.objects.filter(wording="destruction_due").values_list("account", flat=True)
    assert set(told) >= set(keepers)
    assert destroying.carry_out(AFTER) == 0


def test_what_is_open_granted_or_asked_about_is_not_listed() -> None:
    asked, granted = closed(2), build.an_application(party=build.a_party(serial=3))
    applications.ask_about_data(
        matter=asked.matter, party=asked.row.applicant or 0, kind="copy", words="", at=FRIDAY
    )
    assert not list(due(AFTER.date()))
    assert granted.row.closed_at is None


def test_two_persons_and_no_fewer(keepers: tuple[int, int]) -> None:
    closed()
    first, second = keepers
    made = lists.draw_up(AFTER)
    assert made
    with refuses("archive.not-appraised"):
        lists.approve(listed=made.pk, document="批文", by=second, at=AFTER)
    with refuses("archive.no-term"):
        lists.appraise(listed=made.pk, kept={1: "5"}, report="可销毁", by=first, at=AFTER)
    lists.appraise(listed=made.pk, kept={}, report="可销毁", by=first, at=AFTER)
    with refuses("archive.another-person"):
        lists.approve(listed=made.pk, document="批文", by=first, at=AFTER)
    with pytest.raises(IntegrityError), transaction.atomic():
        DestructionList.objects.update(approved_by=first)
    lists.give_back(listed=made.pk, why="再看一遍", by=second, at=AFTER)
    with refuses("archive.not-appraised"):
        lists.approve(listed=made.pk, document="批文", by=second, at=AFTER)
    assert destroying.carry_out(NEXT) == 0 and not Destroyed.objects.exists()


def test_kept_anew_it_comes_again_when_that_time_is_over(keepers: tuple[int, int]) -> None:
    case, (first, second) = closed(), keepers
    made = lists.draw_up(AFTER)
    assert made
    (line,) = made.lines.all()
    lists.appraise(listed=made.pk, kept={line.pk: "10"}, report="仍有用", by=first, at=AFTER)
    lists.approve(listed=made.pk, document="批文", by=second, at=AFTER)
    with pytest.raises(IntegrityError), transaction.atomic():
        DestructionLine.objects.update(kept="")
    assert destroying.carry_out(NEXT) == 0
    assert DestructionList.objects.get().destroyed_at == NEXT
    with pytest.raises(IntegrityError), transaction.atomic():
        DestructionList.objects.update(report="改过")
    assert not Destroyed.objects.exists() and not list(due(NEXT.date()))
    assert [one.matter for one in due(date(2047, 12, 31))] == []
    assert [one.matter for one in due(date(2048, 1, 1))] == [case.row]


def test_the_content_goes_and_the_ledger_stays(keepers: tuple[int, int]) -> None:
    case, other = closed(), closed(2)
    for paper in Paper.objects.all():
        read_pdf(paper)
    number, entries = build.id_number(1), Entry.objects.filter(matter=case.matter).count()
    viewer = staff(keepers[0], NEXT)
    assert visible_to(viewer, case.matter)
    let_go(keepers)
    assert destroying.carry_out(NEXT) == 2
    row = Application.objects.get(matter=case.matter)
    assert (row.answers, row.contact, row.email) == ({}, None, None)
    assert set(Remark.objects.values_list("words", flat=True)) == {""}
    assert all(one.answers == {} for one in FormVersion.objects.all())
    assert all(one.destroyed_at == NEXT and one.name == "" for one in StoredFile.objects.all())
    for paper in Paper.objects.filter(about__startswith="matter"):
        assert (paper.facts, paper.addressee, paper.destroyed_at) == ({}, "", NEXT)
        with refuses("notices.destroyed"):
            read_pdf(paper)
    messages = Message.objects.filter(about__startswith="matter")
    assert {(one.to, one.title, one.text) for one in messages} == {("", "", "")}
    assert find_by_id_number(number) is None and not row.party.versions.exists()
    assert not is_kept_by_law(row.party)
    assert Entry.objects.filter(matter=case.matter).count() == entries
    assert faults_of_all([case.matter, other.matter], NEXT) == {}
    assert not visible_to(viewer, case.matter)
    with refuses("code-unknown"):
        applications.track(code=case.code, tail=number[-4:], at=NEXT)
    assert destroying.carry_out(LATER) == 0 and not list(due(LATER.date()))


def test_who_has_another_matter_stays_known(keepers: tuple[int, int]) -> None:
    case = closed()
    party = Party.objects.get(pk=case.row.applicant or 0)
    build.an_application(party=party, at=moment("2026-09-21 Mon 10:00"))
    let_go(keepers)
    assert destroying.carry_out(NEXT) == 1
    party.refresh_from_db()
    assert party.id_number == build.id_number(1) and is_kept_by_law(party)


def test_the_database_lets_nothing_go_that_is_not_over(keepers: tuple[int, int]) -> None:
    case, drill = build.an_application(), closed(4, training=True)
    for one in (case, drill):
        with pytest.raises(IntegrityError), transaction.atomic():
            matters.note_destroyed(root=one.matter, listed="2037-1", at=AFTER)
    kept = closed(5)
    for model, empty in ((FormVersion, {"answers": {}}), (Paper, {"facts": {}})):
        with pytest.raises(Exception, match=r"refused|never altered"), transaction.atomic():
            model.objects.update(**empty)
    assert LicenceDeed.objects.count() == 0 and kept.row.closed_at
