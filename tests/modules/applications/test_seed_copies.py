"""What ``bench.seed`` writes by COPY is what ``take`` would have written, and lives on like it."""

from collections.abc import Mapping
from typing import Any

import pytest

from bench.seed.copies import seed
from bench.seed.patterns import Pattern, patterns
from bench.seed.tables import TABLES, Table
from bianmin.applications.models import Application, Material
from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.matters import recheck
from bianmin.matters.models import Clock, Entry, Matter, NumberSeries, Stamp, Stay, Terms
from bianmin.notices.models import Message, Paper
from bianmin.people.models import Party
from tests import build
from tests.build import Case, moment
from tests.engine.errands import Errand
from tests.engine.replay import differences

pytestmark = pytest.mark.django_db

LATER = moment("2026-09-23 Wed 15:00")
OWN = {"id", "matter", "matter_id", "application", "application_id", "root", "number", "key"}
OWN |= {"head", "code", "about", "access_code", "scan_path", "material", "material_id"}
UP = [("hand_up", "2026-09-18 Fri 15:00"), ("accept", "2026-09-20 Sun 10:00")]


def a_person() -> Party:
    return Party.objects.first() or build.a_party()


def a_story(steps: list[tuple[str, str]], key: str) -> Case:
    case = build.an_application(key=f"{key}-0", party=a_person())
    for number, (step, at) in enumerate(steps, start=1):
        case.take(step, at=moment(at), key=f"{key}-{number}")
    return case


def corrected(key: str) -> Case:
    """A paper asked for again, with reasons in words, and supplied."""
    case = a_story(UP[:1], key)
    asked = Material.objects.filter(application=case.matter).order_by("pk")[0].key
    facts = {"materials": [asked]}
    case.take(
        "ask_correction",
        at=moment("2026-09-20 Sun 10:00"),
        facts=facts,
        reason="看不清",
        key="a" + key,
    )
    return case


def rows(table: Table, matter: int) -> list[Mapping[str, Any]]:
    """A matter's rows of one table, but for what every matter has of its own."""
    found = table.model._default_manager.extra(where=[table.where.format(matter=matter)])
    names = [f.attname for f in table.model._meta.concrete_fields if f.attname not in OWN]
    number, code = Matter.objects.get(pk=matter).number, Application.objects.get(pk=matter).code
    return [
        {name: _impersonal(getattr(row, name), number, code) for name in names}
        for row in found.order_by("pk")
    ]


def _impersonal(value: Any, number: str, code: str) -> Any:
    if isinstance(value, dict):
        return {name: _impersonal(told, number, code) for name, told in value.items()}
    if isinstance(value, str):
        return value.replace(number, "#").replace(spaced(code), "*").replace(code, "*")
    return value


def one_copy(made: list[Pattern]) -> int:
    (matter,) = seed(made, 1)
    return matter


def accepted(key: str) -> Case:
    return a_story(UP, key)


@pytest.mark.parametrize("story", [accepted, corrected])
def test_a_copy_is_what_taking_it_again_makes(story: Any) -> None:
    story("once")
    copy, again = one_copy(patterns()), story("again").matter
    assert copy != again
    for table in TABLES:
        assert rows(table, copy) == rows(table, again), table.name
    assert rows(TABLES[0], copy)[0]["version"] == Entry.objects.filter(matter=copy).count()


def test_its_number_is_the_next_and_so_is_that_of_who_comes_after() -> None:
    first = a_story([], "first").row.number
    copies = Matter.objects.filter(pk__in=seed(patterns(), 3)).order_by("pk")
    after = a_story([], "after").row.number
    assert [int(n[-7:-1]) for n in (first, *(c.number for c in copies), after)] == [1, 2, 3, 4, 5]
    assert NumberSeries.objects.get(series=first[:-7]).last == 5


def test_chains_clocks_and_replay_agree_and_terms_are_shared() -> None:
    accepted("once")
    corrected("twice")
    terms = Terms.objects.count()
    for matter in seed(patterns(), 4):
        assert recheck.faults_of(matter, LATER) == []
        assert differences(Errand(matter)) == []
    assert Terms.objects.count() == terms
    heads = Entry.objects.values_list("head", flat=True)
    assert len(set(map(bytes, heads))) == len(heads)


def test_papers_and_messages_speak_of_the_copy() -> None:
    case = accepted("once")
    copy = one_copy(patterns())
    own = Application.objects.get(pk=copy)
    told = [p.facts for p in Paper.objects.filter(about=about(copy))]
    told += [{"text": m.text} for m in Message.objects.filter(about=about(copy))]
    assert len(told) == Paper.objects.count() / 2 + Message.objects.count() / 2
    assert any(own.matter.number in str(facts) for facts in told)
    assert not any(case.row.number in str(facts) for facts in told)
    assert not any(case.code in str(facts).replace(" ", "") for facts in told)
    numbers = Paper.objects.exclude(number="").values_list("organ", "number")
    assert len(set(numbers)) == len(numbers) > 0


def test_a_copy_goes_on_as_its_pattern_does() -> None:
    pattern = accepted("once")
    copy = Case(one_copy(patterns()), "")
    second = build.at_desk(build.TOWN, "approver").account
    for case in (pattern, copy):
        visit = {"second": second}
        case.take("report_visit", at=moment("2026-09-22 Tue 10:00"), facts=visit, reason="两间瓦房")
        case.take("return_leg", at=LATER, reason="再看看")
        assert recheck.faults_of(case.matter, LATER) == []
        assert differences(Errand(case.matter)) == []
    for table in TABLES:
        assert rows(table, copy.matter) == rows(table, pattern.matter), table.name


def test_every_row_of_a_matter_is_copied_or_keeps_it_from_being_a_pattern() -> None:
    """Whoever gives matters a new table finds it among those elsewhere, or copies it."""
    case = corrected("once")
    assert [p.code for p in patterns()] == [case.code]
    from_elsewhere = case.row.enquiry_set.create(
        first_asked=build.an_account(), post=1, body=1, asked_at=LATER, state="received"
    )
    assert patterns() == []
    from_elsewhere.delete()
    assert len(patterns()) == 1


def test_many_copies_are_many_matters() -> None:
    accepted("once")
    corrected("twice")
    before = {
        model: model.objects.count() for model in (Matter, Stay, Clock, Stamp, Entry, Material)
    }
    told: list[int] = []
    seed(patterns(), 20, told.append)
    assert told == [20]
    assert {m: m.objects.count() for m in before} == {m: 11 * n for m, n in before.items()}
