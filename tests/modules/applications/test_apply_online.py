"""She applies alone: pre-reviewed within a day, told all at once, compared once, accepted."""

import pytest

from bianmin.applications.brought import Brought
from bianmin.applications.models import Application, Material
from bianmin.applications.offered import is_offered_online
from bianmin.applications.services import apply_online, supplement
from bianmin.applications.services.online import Filing
from bianmin.catalogue.editions import in_force
from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Entry
from bianmin.matters.services import party
from bianmin.matters.sweep import sweep
from bianmin.notices.models import Message
from bianmin.people.models import Party
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import clock, clocks, last_entry, material, paper, papers, refused, trail

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-09-21 Mon 10:00")
LICENCE = "WJ-007"


def sender(case: Case) -> int:
    return Application.objects.get(pk=case.matter).party_id


def texts(case: Case) -> list[tuple[str, str]]:
    """The messages sent about it: to which number, by which wording."""
    rows = Message.objects.filter(about=f"matter {case.matter}", channel="sms").order_by("pk")
    return [(row.to, row.wording) for row in rows]


def test_what_she_sends_lies_with_the_window_for_pre_review() -> None:
    case = build.sent_online()
    assert case.where == "prereview"
    assert case.stay.body == build.body_of(TOWN).pk
    assert clocks(case) == {"prereview": "running", "acceptance": "running"} | {
        name: state for name, state in clocks(case).items() if name == "duty"
    }
    assert papers(case) == ["receipt"]
    application = Application.objects.get(pk=case.matter)
    assert application.mode == "online"
    assert application.received_by_id is application.first_asked_id is None


def test_the_pre_review_has_one_working_day_and_then_its_light_turns() -> None:
    case = build.sent_online()
    assert str(clock(case, "prereview").due_day) == "2026-09-20"  # a Sunday that is worked
    sweep(moment("2026-09-20 Sun 10:00"))
    assert clock(case, "prereview").light == "near"
    sweep(moment("2026-09-21 Mon 00:01"))
    assert clock(case, "prereview").light == "over_promise"


def test_the_clock_of_acceptance_runs_from_the_instant_she_sent_it() -> None:
    """电子签名法 11, decision 0015: also at night and on a Saturday."""
    night = moment("2026-09-19 Sat 22:30")
    case = build.sent_online(at=night)
    assert clock(case, "acceptance").started_at == night


def test_nothing_is_missing_and_no_original_is_wanted_so_it_is_accepted_at_once() -> None:
    wanted = in_force("MZ-001", FRIDAY.date()).typed.materials
    case = build.sent_online()
    Material.objects.filter(application=case.matter).update(form="copy")
    with refused("no-originals"):
        case.take("call_in", at=MONDAY)
    case.take("accept", at=MONDAY)
    assert case.where == "visit"
    assert clocks(case)["prereview"] == "stopped"
    assert len(wanted) == Material.objects.filter(application=case.matter).count()
    assert trail(case) == [("receive", 2), ("prereview", 2), ("visit", 2)]


def test_in_order_she_comes_once_with_the_originals_and_it_is_accepted() -> None:
    case = build.sent_online()
    case.take("call_in", at=MONDAY)
    assert (case.where, case.stay.waits_for) == ("accept", "applicant")
    assert {clocks(case)[name] for name in ("prereview", "acceptance")} == {"stopped"}
    told = paper(case, "called_in")
    assert [row["name"] for row in told["papers"]] == [
        row.name
        for row in Material.objects.filter(application=case.matter)
        if row.form in {"original", "original_and_copy"} and row.presence == "here"
    ]
    keys = last_entry(case).facts["originals"]
    later = moment("2026-09-25 Fri 09:30")
    case.take("compare_originals", at=later, facts={"materials": keys})
    assert material(case, keys[0]).compared_at == later
    assert clock(case, "acceptance").started_at == later
    assert clocks(case)["prereview"] == "stopped"
    case.take("accept", at=later)
    assert case.where == "visit"
    assert recheck.faults_of(case.matter, later) == []


def test_an_original_that_is_not_there_is_named_and_waited_for() -> None:
    case = build.sent_online()
    case.take("call_in", at=MONDAY)
    keys = last_entry(case).facts["originals"]
    name = material(case, keys[-1]).name
    with refused("originals-not-compared", says=name, field="materials"):
        case.take("compare_originals", at=MONDAY, facts={"materials": keys[:-1]})
    with refused("correction-awaited"):
        case.take("accept", at=MONDAY)


def test_what_is_missing_is_told_all_at_once_and_she_sends_it_by_herself() -> None:
    case = build.sent_online()
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3", "m5"]})
    assert (case.where, case.stay.waits_for) == ("prereview", "applicant")
    assert {clocks(case)[n] for n in ("prereview", "acceptance")} == {"stopped"}
    tuesday = moment("2026-09-22 Tue 20:00")
    files = {"m3": [build.a_photo()], "m5": [build.a_photo(), build.a_photo()]}
    supplement(matter=case.matter, by=sender(case), files=files, at=tuesday, key="s1")
    assert case.stay.waits_for == "post"
    assert material(case, "m5").pages.count() == 2
    assert str(clock(case, "prereview").due_day) == "2026-09-23"
    assert clock(case, "acceptance").started_at == tuesday
    with refused("second-correction"):
        case.take("ask_correction", at=tuesday, facts={"materials": ["m3"]})


def test_half_of_what_was_asked_is_not_sent() -> None:
    case = build.sent_online()
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3", "m5"]})
    files = {"m3": [build.a_photo()]}
    with refused("not-all-sent", says=material(case, "m5").name):
        supplement(matter=case.matter, by=sender(case), files=files, at=MONDAY, key="s1")


def test_the_same_answer_sent_twice_is_one() -> None:
    case = build.sent_online()
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
    files = {"m3": [build.a_photo()]}
    first = supplement(matter=case.matter, by=sender(case), files=files, at=MONDAY, key="s1")
    again = supplement(matter=case.matter, by=sender(case), files=files, at=MONDAY, key="s1")
    assert (again.version, again.again) == (first.version, True)
    assert material(case, "m3").pages.count() == 1


def test_nobody_answers_for_her_in_her_name() -> None:
    case = build.sent_online()
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
    stranger = build.a_party(serial=7).pk
    files = {"m3": [build.a_photo()]}
    with refused("not-yours"):
        supplement(matter=case.matter, by=stranger, files=files, at=MONDAY, key="s1")


def test_sent_twice_with_one_key_is_one_matter() -> None:
    her = build.a_party()
    first = build.sent_online(who=her, key="k")
    again = build.sent_online(who=her, key="k")
    assert first == again
    assert Application.objects.count() == 1


def test_a_licence_that_nobody_answers_is_accepted_by_the_law() -> None:
    """行政许可法 32: the five days run from when it entered the organ's system."""
    case = build.sent_online(item=LICENCE)
    late = moment("2026-09-26 Sat 00:01")
    sweep(late)
    entry = last_entry(case)
    assert (entry.step, entry.effective_at) == ("deem_accepted", FRIDAY)
    assert case.where not in {"prereview", "accept"}
    assert clocks(case)["prereview"] == "stopped"


def test_a_licence_whose_originals_are_awaited_is_not() -> None:
    case = build.sent_online(item=LICENCE)
    Material.objects.filter(application=case.matter, presence="here").update(form="original")
    case.take("call_in", at=MONDAY)
    sweep(moment("2026-09-30 Wed 00:01"))
    assert case.where == "accept"


def test_the_window_may_refuse_acceptance_from_the_pre_review() -> None:
    case = build.sent_online()
    case.take("refuse_acceptance", at=MONDAY)
    assert case.row.outcome == "not_accepted"
    assert {clocks(case)[n] for n in ("prereview", "acceptance")} == {"stopped"}


def test_she_is_told_at_the_number_she_confirmed_and_at_the_one_we_knew() -> None:
    """Who applies in another's name does not keep it from her."""
    case = build.sent_online(contact="13900001234")
    assert texts(case) == [("13900001234", "received"), ("13800003210", "received")]
    case.take("call_in", at=MONDAY)
    assert [wording for _to, wording in texts(case)[2:]] == ["called_in", "called_in"]
    assert Party.objects.get(pk=sender(case)).phone == "13800003210"


def test_every_entry_of_hers_says_who_it_was() -> None:
    case = build.sent_online()
    entry = Entry.objects.get(matter=case.matter, version=1)
    assert (entry.actor, entry.on_behalf_of) == (None, sender(case))


@pytest.mark.parametrize("item", ["MZ-012", "MZ-017", "WJ-004"])
def test_what_is_done_in_person_or_begins_in_the_village_is_not_online(item: str) -> None:
    assert not is_offered_online(in_force(item, FRIDAY.date()).typed)
    filing = Filing(item, build.a_party(), build.VILLAGE, "13900001234", ())
    with pytest.raises(Refusal) as caught:
        apply_online(filing=filing, at=FRIDAY, key="x")
    assert caught.value.code == "not-online"


def test_a_required_paper_that_nothing_is_said_of_is_named() -> None:
    some = [Brought("m1", "here")]
    with refused("paper-unaccounted", field="m2"):
        build.sent_online(who=build.a_party(), materials=some)


def test_an_official_cannot_send_in_her_name() -> None:
    case = build.sent_online()
    window = case.whoever_has_it()
    with refused("no-such-step"):
        case.take("apply_online", at=MONDAY, by=window)
    case.take("ask_correction", at=MONDAY, facts={"materials": ["m3"]})
    with refused("not-yours"):
        case.take("accept", at=MONDAY, by=party(sender(case)))


def test_the_countys_promise_stands_still_until_she_has_come_with_the_originals() -> None:
    """In this county it runs from receipt; the days until she comes are hers, not the window's."""
    case = build.sent_online(item=LICENCE)
    assert clock(case, "promise").started_at == clock(case, "acceptance").started_at
    case.take("call_in", at=MONDAY)
    assert clock(case, "promise").state == "held"
    later = moment("2026-09-24 Thu 10:00")
    keys = last_entry(case).facts["originals"]
    case.take("compare_originals", at=later, facts={"materials": keys})
    case.take("accept", at=later)
    assert clock(case, "promise").state == "running"
    assert recheck.faults_of(case.matter, later) == []
