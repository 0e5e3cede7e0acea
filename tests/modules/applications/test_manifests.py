"""Papers travel in batches with a list, are counted at the other end, disputed if they differ."""

from dataclasses import replace

import pytest

from bianmin.applications import carrying
from bianmin.applications import services as applications
from bianmin.applications.models import Discrepancy, Manifest, ManifestLine, Miscount
from bianmin.applications.services.carrying import Batch, Counts
from bianmin.matters.models import Entry
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory
from bianmin.notices.models import Message, Paper
from bianmin.notices.services import read_pdf
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case, moment
from tests.modules.pdf_text import text_of

from .ways import last_entry, material, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

LATER = moment("2026-09-18 Fri 15:00")
MONDAY = moment("2026-09-21 Mon 10:00")
ID_CARD = "m1"


def two_in_the_village() -> list[Case]:
    materials = build.everything("MZ-001", FRIDAY, originals=1)
    return [
        build.an_application(materials=materials, party=build.a_party(name=name, serial=serial))
        for serial, name in enumerate(("张秀英", "李大山"), start=1)
    ]


def town() -> int:
    return build.body_of(TOWN).pk


def sent(cases: list[Case], *, key: str = "batch", by: Actor | None = None) -> Batch:
    return applications.send(
        matters=[case.matter for case in cases],
        to_body=town(),
        by=by or build.an_agent(),
        at=FRIDAY,
        key=key,
    )


def at_the_town() -> Actor:
    return build.at_desk(TOWN, "window")


def received(
    batch: Batch,
    *,
    codes: tuple[str, ...] = (),
    counts: dict[int, Counts] | None = None,
    by: Actor | None = None,
    key: str = "receipt",
) -> Batch:
    assert batch.manifest
    return applications.receive_manifest(
        manifest=batch.manifest,
        codes=codes,
        counts=counts,
        by=by or at_the_town(),
        at=LATER,
        key=key,
    )


def missing_one(case: Case) -> dict[int, Counts]:
    """The identity card's original is not among the papers."""
    return {case.matter: {ID_CARD: (0, 1)}}


def test_what_lies_ready_is_listed_with_where_it_goes() -> None:
    cases = two_in_the_village()
    post = build.an_agent().post or 0
    ready = carrying.ready([post], directory=directory(), day=FRIDAY.date())
    assert [one.stay.matter_id for one in ready] == [case.matter for case in cases]
    assert {one.to_body for one in ready} == {town()}


def test_one_list_carries_two_matters() -> None:
    cases = two_in_the_village()
    batch = sent(cases)
    assert batch.failed == ()
    assert [case.stay.body for case in cases] == [town(), town()]
    manifest = Manifest.objects.get(pk=batch.manifest)
    assert [line.matter_id for line in manifest.lines.all()] == [case.matter for case in cases]
    card = manifest.lines.first()
    assert card
    assert [(p.originals, p.copies) for p in card.papers.filter(key=ID_CARD)] == [(1, 1)]
    assert carrying.coming([town()]).get() == manifest


def test_the_list_is_a_paper_with_a_code_for_every_matter() -> None:
    cases = two_in_the_village()
    batch = sent(cases)
    paper = Paper.objects.get(kind="manifest")
    assert paper.addressee == build.body_of(TOWN).name
    assert paper.about == f"manifest {batch.manifest}"
    told = text_of(read_pdf(paper))
    for case in cases:
        assert case.row.number in told
    assert "张*英" in told or "张**" in told
    assert "张秀英" not in told


def test_a_list_sent_twice_is_made_once() -> None:
    cases = two_in_the_village()
    assert sent(cases) == sent(cases)
    assert Manifest.objects.count() == 1
    assert ManifestLine.objects.count() == 2
    assert Paper.objects.filter(kind="manifest").count() == 1


def test_what_cannot_go_is_named_and_stays() -> None:
    ready, gone = two_in_the_village()
    reach(gone, "accept", at=FRIDAY)
    batch = sent([ready, gone])
    assert batch.done == (ready.matter,)
    ((matter, refusal),) = batch.failed
    assert (matter, refusal.code) == (gone.matter, "not-ready")
    assert ManifestLine.objects.get().matter_id == ready.matter


def test_a_list_of_nothing_is_no_list() -> None:
    (one, _other) = two_in_the_village()
    with refused("nothing-chosen"):
        sent([])
    reach(one, "accept", at=FRIDAY)
    assert sent([one]).manifest is None
    assert Manifest.objects.count() == 0


def test_what_goes_elsewhere_is_not_on_the_list() -> None:
    (case, _other) = two_in_the_village()
    elsewhere = build.body_of("371323102000").pk
    batch = applications.send(
        matters=[case.matter], to_body=elsewhere, by=build.an_agent(), at=FRIDAY, key="wrong"
    )
    assert [refusal.code for _matter, refusal in batch.failed] == ["goes-elsewhere"]
    assert case.where == "carried_up"


def test_all_at_once_is_received_and_signed_for() -> None:
    cases = two_in_the_village()
    batch = sent(cases)
    assert received(batch).done == tuple(case.matter for case in cases)
    manifest = Manifest.objects.get(pk=batch.manifest)
    assert (manifest.signed_by_id, manifest.signed_at) == (at_the_town().account, LATER)
    assert [case.stay.received_at for case in cases] == [LATER, LATER]
    assert not carrying.coming([town()]).exists()


@pytest.mark.parametrize("how", ["number", "end", "tracking", "address"])
def test_a_line_is_received_by_its_code(how: str) -> None:
    one, other = two_in_the_village()
    code = {
        "number": one.row.number,
        "end": one.row.number[-7:].lower(),
        "tracking": one.code,
        "address": f"https://fuwu.example/track/{one.code}/",
    }[how]
    batch = sent([one, other])
    assert received(batch, codes=(code,)).done == (one.matter,)
    assert Manifest.objects.get().signed_at is None
    assert other.stay.received_at is None


def test_a_code_that_is_not_on_the_list_refuses_the_whole_receipt() -> None:
    one, other = two_in_the_village()
    batch = sent([one])
    with refused("not-on-the-list", says=other.row.number, field="codes"):
        received(batch, codes=(one.row.number, other.row.number))
    with refused("not-on-the-list"):
        received(batch, counts={other.matter: {}})
    assert one.stay.received_at is None


def test_another_office_receives_nothing() -> None:
    batch = sent(two_in_the_village())
    with refused("not-to-you"):
        received(batch, by=build.at_desk("371323102000", "window"))
    with refused("no-such-manifest"):
        received(replace(batch, manifest=10**6))


def test_received_twice_changes_nothing() -> None:
    (case, _other) = two_in_the_village()
    batch = sent([case])
    received(batch)
    before = Entry.objects.count()
    assert received(batch, key="again").done == ()
    assert Entry.objects.count() == before


def test_what_was_confirmed_on_its_own_page_is_received_on_the_list_too() -> None:
    (case, _other) = two_in_the_village()
    batch = sent([case])
    case.take("take_up", at=FRIDAY)
    assert received(batch).done == (case.matter,)
    assert case.stay.received_at == FRIDAY


def test_a_missing_paper_is_recorded_against_the_sender_who_is_told() -> None:
    one, other = two_in_the_village()
    batch = sent([one, other])
    received(batch, counts=missing_one(one))
    row = Discrepancy.objects.get()
    assert (row.matter_id, row.found_at) == (one.matter, LATER)
    assert (row.against, row.found_by) == (build.body_of(VILLAGE).pk, town())
    assert row.answer_by == moment("2026-09-20 Sun 17:00")
    (paper,) = row.papers.all()
    counts = (paper.originals, paper.copies, paper.originals_counted, paper.copies_counted)
    assert (paper.key, counts) == (ID_CARD, (1, 1, 0, 1))
    assert last_entry(one).facts["sent"] == 2
    assert last_entry(one).facts["counted"] == 1
    (message,) = Message.objects.filter(wording="papers_differ")
    assert message.account_id == build.an_agent().account
    assert list(carrying.discrepancies([build.body_of(VILLAGE).pk])) == [row]


def test_more_than_was_listed_is_recorded_as_well() -> None:
    (case, _other) = two_in_the_village()
    received(sent([case]), counts={case.matter: {ID_CARD: (1, 2)}})
    assert last_entry(case).facts["counted"] == 3


@pytest.mark.parametrize("count", [(-1, 0), (0, 1000)])
def test_a_count_that_is_none_fails_that_line_alone(count: tuple[int, int]) -> None:
    one, other = two_in_the_village()
    batch = sent([one, other])
    done = received(batch, counts={one.matter: {ID_CARD: count}})
    assert done.done == (other.matter,)
    assert [refusal.code for _matter, refusal in done.failed] == ["counted-wrongly"]
    assert one.stay.received_at is None
    assert Miscount.objects.count() == 0


def disputed() -> Case:
    (case, _other) = two_in_the_village()
    received(sent([case]), counts=missing_one(case))
    return case


def test_the_sender_answers_and_the_receiver_settles() -> None:
    case = disputed()
    agent = build.an_agent()
    case.take("answer_discrepancy", at=MONDAY, by=agent, reason="原件落在村里，已经送去")
    assert remarks(case) == {"reason": "原件落在村里，已经送去"}
    (message,) = Message.objects.filter(wording="papers_answered")
    assert message.account_id == at_the_town().account
    case.take("settle_discrepancy", at=MONDAY, facts={"settlement": "found"})
    row = Discrepancy.objects.get()
    assert (row.answered_at, row.settled_at, row.settlement) == (MONDAY, MONDAY, "found")
    assert material(case, ID_CARD).originals == 1
    assert not carrying.discrepancies([town()]).exists()


def test_nothing_is_to_the_senders_burden_before_it_was_heard() -> None:
    case = disputed()
    for settlement in ("lost", "list_wrong"):
        with refused("hear-the-sender"):
            case.take("settle_discrepancy", at=MONDAY, facts={"settlement": settlement})
    with refused("fact-unknown"):
        case.take("settle_discrepancy", at=MONDAY, facts={"settlement": "forgotten"})
    case.take("settle_discrepancy", at=MONDAY, facts={"settlement": "count_wrong"})


def test_what_is_lost_is_off_the_list_is_not_asked_of_her_and_she_is_told() -> None:
    case = disputed()
    case.take("answer_discrepancy", at=MONDAY, by=build.an_agent(), reason="找不到了，由村里补办")
    case.take("settle_discrepancy", at=MONDAY, facts={"settlement": "lost"})
    assert material(case, ID_CARD).originals == 0
    (message,) = Message.objects.filter(wording="papers_lost")
    assert "不用您再交" in message.text
    with refused("handed-in", says=material(case, ID_CARD).name):
        case.take("ask_correction", at=MONDAY, facts={"materials": [ID_CARD]})


def test_only_the_sender_answers_and_only_who_has_it_settles() -> None:
    case = disputed()
    with refused("not-the-sender"):
        case.take("answer_discrepancy", at=MONDAY)
    with refused("not-yours"):
        case.take("answer_discrepancy", at=MONDAY, by=build.at_desk(COUNTY, "coordinator"))
    with refused("not-yours"):
        case.take(
            "settle_discrepancy",
            at=MONDAY,
            by=build.an_agent(),
            facts={"settlement": "found"},
        )


def test_two_counts_are_not_disputed_at_once_and_equal_ones_not_at_all() -> None:
    case = disputed()
    facts = {"materials": [ID_CARD], "sent": 2, "counted": 0}
    with refused("discrepancy-open"):
        case.take("report_discrepancy", at=MONDAY, facts=facts)
    case.take("settle_discrepancy", at=MONDAY, facts={"settlement": "found"})
    with refused("counts-agree"):
        case.take("report_discrepancy", at=MONDAY, facts={**facts, "counted": 2})
    case.take("report_discrepancy", at=MONDAY, facts=facts)


def test_where_it_was_taken_in_nobody_sent_it() -> None:
    (case, _other) = two_in_the_village()
    with refused("came-from-nowhere"):
        case.take(
            "report_discrepancy",
            at=FRIDAY,
            facts={"materials": [ID_CARD], "sent": 1, "counted": 0},
        )


def test_a_result_travels_down_with_the_originals() -> None:
    (case, _other) = two_in_the_village()
    at = reach(case, "carried_down", at=FRIDAY)
    batch = applications.send(
        matters=[case.matter], to_body=town(), by=case.whoever_has_it(), at=at, key="down"
    )
    assert batch.failed == ()
    line = ManifestLine.objects.get()
    assert line.papers.filter(key="result", originals=1).exists()
    assert line.papers.filter(key=ID_CARD, originals=1).exists()


def test_what_was_given_back_does_not_travel() -> None:
    (case, _other) = two_in_the_village()
    case.give_back(at=FRIDAY)
    sent([case])
    assert not ManifestLine.objects.get().papers.filter(key=ID_CARD).exists()
    assert "manifest" not in papers(case)
