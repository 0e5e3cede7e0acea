"""What is read by hand says the same as what Django would have read of the same rows."""

import pytest
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from bianmin.applications import mandates, materials, spoken_of
from bianmin.applications.models import Application, Material
from bianmin.catalogue.models import Edition
from bianmin.notices import writing
from bianmin.people.models import Party
from bianmin.postgres.rows import kept, loaded
from tests import build

pytestmark = pytest.mark.django_db
READ = {
    Application: spoken_of.OWN,
    Party: spoken_of.HERS,
    Edition: spoken_of.OF_EDITION,
    Material: materials.COLUMNS,
}


def told(row: Model) -> dict[str, object]:
    """The columns that are read by hand, as the row has them."""
    return {name: getattr(row, name) for name in READ[type(row)]}


@pytest.mark.parametrize("model", READ)
def test_columns_are_named_in_the_order_of_the_model(model: type[Model]) -> None:
    every = [field.attname for field in model._meta.concrete_fields]
    assert [name for name in every if name in READ[model]] == list(READ[model])


def test_an_application_is_read_with_her_and_its_edition() -> None:
    case = build.an_application()
    account = build.an_agent(build.VILLAGE).account
    found = spoken_of.spoken_of(case.matter, account)
    rows = Application.objects.select_related("party", "edition", "received_by")
    same = rows.get(pk=case.matter)
    assert told(found.application) == told(same)
    assert told(found.application.party) == told(same.party)
    assert told(found.application.edition) == told(same.edition)
    assert found.application.edition.typed == same.edition.typed
    assert found.actor == same.received_by.name
    assert found.accepted_at is None


def test_the_papers_of_its_list_are_read_whole() -> None:
    case = build.an_application()
    read = materials.materials_of(case.matter)
    assert len(materials.COLUMNS) == len(Material._meta.concrete_fields)
    assert [told(row) for row in read] == [
        told(row) for row in Material.objects.filter(application=case.matter).order_by("pk")
    ]


def test_what_a_column_did_not_bring_is_read_when_it_is_asked_for() -> None:
    case = build.an_application()
    found = spoken_of.spoken_of(case.matter, None)
    assert found.actor is None
    assert found.application.first_asked_id is not None


def test_of_a_matter_that_is_not_there_nothing_is_spoken() -> None:
    with pytest.raises(Application.DoesNotExist):
        spoken_of.spoken_of(0, None)


def test_a_row_goes_to_the_database_sealed_and_comes_back_open() -> None:
    party = Party(name="张秀英", phone="", created_at=timezone.now())
    name, phone = kept(party, ("name", "phone"))
    assert "张秀英".encode() not in name.obj
    again = loaded(Party, ("name", "phone"), [name.obj, phone.obj])
    assert (again.name, again.phone) == ("张秀英", "")


BY_HAND = {
    "what papers speak of": spoken_of.OF_MATTER,
    "the papers of a list": materials.OF_MATTER,
    "by whom it is carried": mandates.CARRIED,
    "a paper": writing.PAPER,
    "messages": writing.MESSAGES,
}


@pytest.mark.parametrize("name", BY_HAND)
def test_nothing_by_hand_reads_a_table_from_end_to_end(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        libpq = connection.connection.pgconn
        plan = libpq.exec_(b"EXPLAIN (GENERIC_PLAN) " + BY_HAND[name].encode())
    lines = [plan.get_value(line, 0).decode() for line in range(plan.ntuples)]
    assert lines
    assert not [line for line in lines if "Seq Scan" in line]
