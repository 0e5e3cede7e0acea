"""The demonstration county has people on its posts and matters in every state."""

import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from bianmin.applications.models import Application, Enquiry
from bianmin.applications.models.material import Page
from bianmin.catalogue.enclosures import enclosed
from bianmin.catalogue.selectors import in_force
from bianmin.demonstration import cast, loading, performing
from bianmin.demonstration.loading import Loaded
from bianmin.demonstration.management.commands.demonstration import Command
from bianmin.demonstration.models import Loading
from bianmin.files.models import StoredFile
from bianmin.information.disclosed import rulebook
from bianmin.information.models import (
    AnnualReport,
    Charge,
    Disclosure,
    DisclosureGuide,
    OpinionAsked,
    Release,
    Request,
)
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters import recheck, selectors, viewers
from bianmin.matters.models import Clock, Entry, Matter, Stay
from bianmin.network import selectors as network
from bianmin.network.coverage import open_sites
from bianmin.people.models import Account, Party
from tests import build
from tests.house import databases
from tests.house.databases import Database
from tests.modules.demonstration.conftest import ENDS_AT, MATTERS

FEW = 16


def nobody(done: int, total: int) -> None:
    """Whom nothing is told."""


def lying_with(username: str) -> int:
    account = Account.objects.get(username=username)
    return selectors.inbox_counts(viewers.staff(account.pk, ENDS_AT))["all"]


def test_every_case_went_as_far_as_it_should(loaded: Loaded) -> None:
    assert loaded.left == []
    applied = Matter.objects.filter(terms__procedure="application")
    assert loaded.matters == applied.count() == Application.objects.count() == MATTERS


def test_one_request_for_information_is_in_each_state(loaded: Loaded) -> None:
    assert Request.objects.count() == 8 and OpinionAsked.objects.count() == 1
    assert set(Request.objects.values_list("outcome", flat=True)) == {
        "", "provided", "partly_provided",
    }  # fmt: skip
    asked = Matter.objects.filter(terms__procedure="information_request", closed_at=None)
    kinds = set(Stay.objects.filter(matter__in=asked, left_at=None).values_list("kind", flat=True))
    assert {"confirm", "examine", "handle"} <= kinds
    lights = Clock.objects.filter(matter__in=asked).values_list("light", flat=True)
    assert "over_law" in lights and Charge.objects.filter(paid_on=None).count() == 1
    release = Release.objects.get()
    assert release.disclosure and release.disclosure.state == "published"
    assert Disclosure.objects.filter(state="published", rule="").count() == 4
    assert DisclosureGuide.objects.get().state == "published"
    assert AnnualReport.objects.get(year=ENDS_AT.year - 1).published_at


def test_one_village_lacks_a_rule_and_one_rule_has_an_edition_that_is_to_come(
    loaded: Loaded,
) -> None:
    day = day_of(ENDS_AT)
    book = rulebook.book(network.directory(), day)
    lacking = {one.body.division_id: book.lacking(one) for one in open_sites(day)}
    told = {place: [one.code for one in some] for place, some in lacking.items() if some}
    assert told == {build.VILLAGE: ["by_appointment"]}
    assert [one.newest.rule for one in book.lines if one.current and one.coming] == ["in_time"]


def test_every_post_is_held_and_a_few_are_away(loaded: Loaded) -> None:
    directory, day = network.directory(), day_of(ENDS_AT)
    without = [post for post in directory.posts.values() if not directory.holders(post.id, day)]
    assert [post.role for post in without] == ["agent"]
    assert all(directory.in_office(post.id, day) for post in directory.posts.values())
    assert len(directory.leaves) > 3
    assert Account.objects.filter(is_demonstration=True).count() > 1000


def test_matters_are_in_every_state(loaded: Loaded) -> None:
    applied = Matter.objects.filter(application__isnull=False)
    outcomes = set(applied.values_list("outcome", flat=True))
    assert outcomes == {"", "granted", "refused", "not_accepted", "withdrawn", "void"}
    steps = Counter(Entry.objects.values_list("step", flat=True))
    for step in ("deem_accepted", "supply", "return_leg", "reassign", "correct", "withdraw_later"):
        assert steps[step], step
    for step in ("begin_special", "extend", "explain_delay"):
        assert steps[step], step
    assert Stay.objects.filter(left_at=None, waits_for="applicant").exists()
    assert Stay.objects.filter(left_at=None, kind="publicise").exists()
    lights = set(Clock.objects.values_list("state", "light"))
    assert {("held", "held"), ("running", "over_promise"), ("running", "over_law")} <= lights
    assert {("running", "near"), ("running", "in_time")} <= lights
    assert Stay.objects.filter(left_at=None, light="over_promise").exists()


def test_the_rows_are_what_the_ledger_says(loaded: Loaded) -> None:
    for matter in Matter.objects.values_list("pk", flat=True):
        assert recheck.faults_of(matter, ENDS_AT) == []


def test_nothing_fell_back_on_the_county_as_the_last_resort(loaded: Loaded) -> None:
    assert not Stay.objects.filter(fell_back=True).exists()


@pytest.mark.parametrize(
    ("username", "least", "most"),
    [
        ("agent.badazhuang", 5, 12),
        ("window.mazhan", 12, 25),
        ("reviewer.mazhan", 3, 15),
        ("approver.mazhan", 1, 10),
        ("window.minzheng", 2, 12),
        ("approver.minzheng", 2, 15),
    ],
)
def test_the_well_known_have_something_to_do(
    loaded: Loaded, username: str, least: int, most: int
) -> None:
    assert least <= lying_with(username) <= most


def test_some_papers_have_pages_of_a_few_files(loaded: Loaded) -> None:
    assert Page.objects.count() > 20
    assert StoredFile.objects.filter(media_type="image/jpeg").count() == 6


def test_a_few_items_have_a_blank_form_and_a_sample(loaded: Loaded) -> None:
    day = day_of(ENDS_AT)
    for code in ("MZ-004", "MZ-008", "RS-001"):
        edition = in_force(code, day)
        texts = enclosed(edition.typed)
        assert [one.text.kind for one in texts] == ["空白表", "填写样表"]
        assert all(one.file.media_type == "application/pdf" for one in texts)
        assert edition.number == 2, "the past was told by the first"
    assert in_force("MZ-001", day).number == 1


def test_enquiries_are_answered_taken_on_and_open(loaded: Loaded) -> None:
    assert set(Enquiry.objects.values_list("state", flat=True)) >= {"answered", "taken"}


def test_parties_live_in_real_villages_with_invented_numbers(loaded: Loaded) -> None:
    directory = network.directory()
    parties = list(Party.objects.all())
    for party in parties:
        assert "999901" in {party.id_number[:6], party.id_number[2:8]}
    assert all(party.division in directory.divisions for party in parties)
    assert "王䶮" in {party.name for party in parties}


def test_the_worker_is_left_in_peace(loaded: Loaded) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'")
        assert cursor.fetchone() == (0,)


def test_loading_again_changes_nothing(loaded: Loaded) -> None:
    before = written()
    assert loading.load(matters=5, at=ENDS_AT, tell=nobody) is None
    assert written() == before


def test_the_accounts_are_shown_with_their_password(
    loaded: Loaded, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("demonstration_accounts")
    said = capsys.readouterr().out
    assert cast.PASSWORD in said
    for member in cast.members(cast.setting(network.directory())):
        assert member.username in said
    assert Account.objects.get(username="agent.badazhuang").check_password(cast.PASSWORD)


def written() -> list[tuple[str, str, datetime, int | None, int | None]]:
    """The whole ledger, without what is drawn by lot for secrecy."""
    columns = ("key", "step", "recorded_at", "actor", "post")
    return list(Entry.objects.order_by("pk").values_list(*columns))


@pytest.fixture
def straight(home: Path, fresh_database: Database, demonstration: None) -> Iterator[list[object]]:
    """What an undisturbed load writes, in another database."""
    with databases.clone(databases.template(home)) as other, databases.connected_to(other):
        loading.load(matters=FEW, at=ENDS_AT, tell=nobody)
        found = written()
    yield list(found)


def test_a_load_that_was_cut_off_is_finished_to_the_same_result(
    straight: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, done = performing.Stage.perform, Counter[str]()

    def cut_off(stage: performing.Stage, *deed: object) -> None:
        done["deeds"] += 1
        if done["deeds"] == 60:
            raise KeyboardInterrupt
        whole(stage, *deed)  # type: ignore[arg-type]

    monkeypatch.setattr(performing.Stage, "perform", cut_off)
    with pytest.raises(KeyboardInterrupt):
        loading.load(matters=FEW, at=ENDS_AT, tell=nobody)
    assert 0 < Matter.objects.count() < FEW
    assert not Loading.objects.get().finished
    loading.load(matters=99, at=ENDS_AT, tell=nobody)
    assert written() == straight
    assert Loading.objects.get().finished


def test_what_is_refused_leaves_its_case_where_it_lies(
    fresh_database: Database, demonstration: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**asked: object) -> None:
        raise Refusal("test", "Not today.")

    monkeypatch.setattr("bianmin.applications.services.act", refused)
    said = loading.load(matters=3, at=ENDS_AT, tell=nobody)
    assert said
    assert (said.matters, len(said.left)) == (3, 3)
    assert all(reason.endswith(": Not today.") for reason in said.left)
    lying = Stay.objects.filter(left_at=None, matter__application__isnull=False)
    assert lying.count() == 3


def test_progress_is_told_at_most_once_a_second() -> None:
    said = StringIO()
    command = Command(stderr=said)
    command.told = time.monotonic() - 5
    command._tell(430, 1000)
    command._tell(431, 1000)
    assert said.getvalue() == "演示数据 430/1000\n"


@pytest.mark.django_db
def test_nobody_invented_comes_into_a_real_installation() -> None:
    with pytest.raises(CommandError, match="演示"):
        call_command("demonstration")
    with pytest.raises(CommandError, match="演示"):
        call_command("demonstration_accounts")


@pytest.mark.django_db
def test_a_database_with_matters_of_others_is_left_alone(demonstration: None) -> None:
    build.an_application()
    with pytest.raises(Refusal, match="别的办件"):
        loading.load(matters=5, at=ENDS_AT, tell=nobody)
    assert not Loading.objects.exists()
